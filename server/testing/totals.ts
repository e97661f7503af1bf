import { randomUUID } from "node:crypto";
import type { Database } from "../db/client";
import { columnOf } from "../db/day-column";
import { actAs } from "../db/tenant";
import { inTransaction } from "../db/transaction";
import { addDays } from "../domain/day";
import { checkTotals } from "../totals/check-totals";
import { makeCompany, type Person, type Place, write } from "./factories";
import { logWork, makeWork } from "./time-entries";

/** One thing that somebody does with time: `kind` chooses what, the numbers with what. */
export type TimeStep = { kind: number; n: number; value: number };
export const TIME_KINDS = 9;

export type Workplace = Place & { owner: Person; memberId: string; channelId: string; activityId: string; otherActivityId: string };

/** A company with a channel and two activities to work on. */
export async function makeWorkplace(db: Database): Promise<Workplace> {
  const company = await makeCompany(db);
  return { ...company, ...(await makeWork(company.owner, company.slug)) };
}

/** Does it as people do, but for what no procedure does yet (rates, approval, another month for many, taking a row away). */
export async function doTimeStep(db: Database, at: Workplace, entryIds: string[], { kind, n, value }: TimeStep) {
  const on = addDays("2026-01-25", value % 50);
  const some = entryIds.slice(n, n + 1 + (value % 5));
  const tenant = at.slug;
  const sql = (change: object) => inTransaction(db, "mutation", async (tx) => {
    const tenantId = await actAs(tx, { tenantId: at.id });
    await tx.timeEntry.updateMany({ where: { tenantId, id: { in: some } }, data: change });
  });
  const work = { activityId: value % 3 ? at.activityId : at.otherActivityId, channelId: value % 2 ? at.channelId : null };
  if (kind === 0) entryIds.push(await logWork(at.owner, tenant, { on, seconds: value * 7, ...work }));
  if (kind === 1) await insertMany(db, at, entryIds, on, value, work);
  if (some.length === 0) return;
  if (kind === 2) await at.owner.api.time.move(write({ tenant, entryIds: some, on, activityId: work.activityId })).catch(() => null);
  if (kind === 3) await at.owner.api.time.remove(write({ tenant, entryIds: some })).catch(() => null);
  if (kind === 4) await at.owner.api.time.restore(write({ tenant, entryIds: some })).catch(() => null);
  if (kind === 5) await sql({ seconds: value, channelId: work.channelId });
  if (kind === 6) await sql({ costHourMinor: value % 4 ? value * 10 : null, billHourMinor: value % 5 ? value * 20 : null });
  if (kind === 7) await sql({ isBillable: value % 2 === 0, approvedAt: value % 3 ? new Date(value * 1e9) : null });
  if (kind === 8) await sql({ note: `${value}`, on: columnOf(on), deletedAt: value % 2 ? new Date() : null });
}

async function insertMany(db: Database, at: Workplace, entryIds: string[], on: string, value: number, work: { activityId: string; channelId: string | null }) {
  const ids = Array.from({ length: value % 30 }, () => randomUUID());
  entryIds.push(...ids);
  await inTransaction(db, "mutation", async (tx) => {
    const tenantId = await actAs(tx, { tenantId: at.id });
    await tx.timeEntry.createMany({
      data: ids.map((id, index) => ({ tenantId, id, memberId: at.memberId, on: columnOf(addDays(on, index)), timeZone: "Europe/Amsterdam", seconds: 60 * index, costHourMinor: index % 2 ? 4500 : null, ...work })),
    });
  });
}

/** What the totals of the place get wrong now. */
export const wrongTotals = (db: Database, at: Place) => inTransaction(db, "query", async (tx) => checkTotals(tx, await actAs(tx, { tenantId: at.id })));

/** Whether totals follow an entry that is logged, moved to another month, deleted and restored. */
export async function totalsFindings(db: Database): Promise<string[]> {
  const at = await makeWorkplace(db);
  const entryIds: string[] = [];
  const steps: TimeStep[] = [{ kind: 0, n: 0, value: 10 }, { kind: 0, n: 0, value: 11 }, { kind: 2, n: 0, value: 45 }, { kind: 3, n: 1, value: 0 }];
  for (const step of steps) await doTimeStep(db, at, entryIds, step);
  return wrongTotals(db, at);
}
