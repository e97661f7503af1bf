import type { Day } from "../domain/day";
import type { RateKind } from "../domain/rate";
import { type Person, type Place, write } from "./factories";

/** A rate from a day on, for a person, a channel or (without either) everything. Whole units of a currency with cents. */
export async function setRate(person: Pick<Person, "api">, tenant: Pick<Place, "slug">, kind: RateKind, amount: number, from: Day, scope: { memberId?: string; channelId?: string } = {}) {
  const { memberId = null, channelId = null } = scope;
  return person.api.rates.set(write({ tenant: tenant.slug, kind, memberId, channelId, from, hourMinor: Math.round(amount * 100) }));
}
