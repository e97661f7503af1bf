import type { EnteredTenant } from "../db/tenant";
import type { Tx } from "../db/transaction";
import type { Day } from "../domain/day";
import { dueAt } from "../domain/response-clock";
import { responseState } from "../domain/response-report";
import { termsOf } from "./clock";
import { findEngagementResponses } from "./data/engagement";

type Call = { tx: Tx; tenant: EnteredTenant; now: Date };
type Agreed = { id: string; slaMinutes: number | null };

/**
 * How many of an engagement's messages were answered within the time agreed in it, in the business hours of their channels; what is
 * open past that counts as not. Null where no time was agreed.
 */
export async function answeredOf({ tx, tenant, now }: Call, { id, slaMinutes }: Agreed, from: Day, to: Day): Promise<{ inTime: number; all: number } | null> {
  if (slaMinutes === null) return null;
  const { settled, unsettled } = await findEngagementResponses(tx, tenant.id, id, slaMinutes * 60, from, to);
  const termsFor = unsettled.length === 0 ? null : await termsOf({ tx, tenant }, from, to);
  const states = unsettled.map(({ channelId, receivedAt, answeredAt }) => {
    const due = termsFor && dueAt(receivedAt, slaMinutes * 60, termsFor(channelId, receivedAt).hours);
    return responseState({ dueAt: due, answeredAt }, now);
  });
  const count = (...wanted: (typeof states)[number][]) => states.filter((state) => wanted.includes(state)).length;
  const inTime = settled.inTime + count("in-time");
  return { inTime, all: inTime + settled.late + count("late", "overdue") };
}
