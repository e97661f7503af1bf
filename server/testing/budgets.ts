import type { Month } from "../domain/day";
import { type Person, type Place, write } from "./factories";

/** Hours a month for a channel × activity ("all" where none is named) from a month until the next change. */
export async function setBudget(person: Person, tenant: Place, month: Month, hours: number, scope: { channelId?: string; activityId?: string; only?: boolean } = {}) {
  const { channelId = null, activityId = null, only = false } = scope;
  await person.api.budgets.set(write({ tenant: tenant.slug, channelId, activityId, month, seconds: Math.round(hours * 3600), reach: only ? "this-month" : "from-here-on" }));
}

/** An open channel on a platform of the catalogue. */
export async function openChannel(person: Person, tenant: Place, name: string, platformKey = "linkedin", minimumMonthSeconds: number | null = null): Promise<string> {
  const line = { name, platformKey, handle: null, url: null, purpose: null, whyOpened: null, ownerId: null, status: "active", minimumMonthSeconds } as const;
  return (await person.api.channels.create(write({ tenant: tenant.slug, ...line }))).id;
}

/** The activity of that name, one of those that every tenant starts with. */
export async function activityNamed(person: Person, tenant: Place, name: string): Promise<string> {
  const found = (await person.api.activities.list({ tenant: tenant.slug })).find((activity) => activity.name === name);
  if (!found) throw new Error(`No activity named ${name}.`);
  return found.id;
}
