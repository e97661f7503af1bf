import type { Day } from "../domain/day";
import { todayIn, zonedInstant } from "../domain/zone";
import { DomainError } from "../errors/domain-error";
import { findChannels } from "../channels/data";
import { rulesOf } from "../rules/service";
import { clocked, saidOn, termsOf } from "./clock";
import { findHours, lockHours, writeHours } from "./data/hours";
import { findResponsesSince, updateClocks } from "./data/responses";
import type { HoursFields, HoursList } from "./schema";
import type { ResponseCall } from "./service";

/** So many messages are judged anew at once. */
const MOST_RECOUNTED = 5000;

/** When channels are answered today, and how soon. */
export async function listHours({ tx, tenant, now }: ResponseCall): Promise<HoursList> {
  const today = todayIn(tenant.timeZone, now);
  const said = await findHours(tx, tenant.id);
  const { value: minutes, source } = (await rulesOf(tx, tenant.id))["response-minutes"];
  const ownOf = (channelId: string) => (said.find((row) => row.channelId === channelId && row.from <= today)?.hours ? (saidOn(said, channelId, today) ?? null) : null);
  const channels = (await findChannels(tx, tenant.id)).filter(({ status }) => status !== "closed");
  return {
    today, timeZone: tenant.timeZone, rule: { minutes, source },
    general: saidOn(said, null, today) ?? null,
    channels: channels.map(({ id, name }) => ({ channelId: id, name, own: ownOf(id) })),
  };
}

type Change = { channelId: string | null; hours: HoursFields | null; since: Day };

/**
 * Says when a channel, or all without hours of their own, are answered, for what comes in from a day on; what came in since then is
 * judged anew. INVALID for a week without hours, for a day to come, and where too much came in since.
 */
export async function setHours(call: ResponseCall, { channelId, hours, since }: Change) {
  const { tx, tenant, now } = call;
  const today = todayIn(tenant.timeZone, now);
  if (hours && !hours.weekdays.some((open) => open && open.from < open.to)) throw new DomainError("INVALID", "hoursNeverOpen");
  if (hours?.weekdays.some((open) => open && open.from >= open.to)) throw new DomainError("INVALID", "hoursTurnedRound");
  if (since > today) throw new DomainError("INVALID", "hoursAhead");
  await lockHours(tx, tenant.id);
  await writeHours(tx, tenant.id, { channelId, from: since, hours });
  const channelIds = channelId === null ? (await findChannels(tx, tenant.id)).map(({ id }) => id) : [channelId];
  const found = await findResponsesSince(tx, tenant.id, channelIds, zonedInstant(since, "00:00", tenant.timeZone), MOST_RECOUNTED);
  if (found.length > MOST_RECOUNTED) throw new DomainError("INVALID", "tooManyToRecount", { most: MOST_RECOUNTED });
  const termsFor = await termsOf(call, since, today);
  await updateClocks(tx, tenant.id, found.map((row) => ({ id: row.id, ...clocked(row, termsFor(row.channelId, row.receivedAt)) })));
}
