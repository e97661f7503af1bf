import type { EnteredTenant } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { monthOf } from "../domain/day";
import { addQuarters, monthsOfQuarter, type Quarter, quarterOf, quartersBetween } from "../domain/quarter";
import { sourcingMix as mixOf } from "../domain/sourcing-mix";
import { todayIn } from "../domain/zone";
import { DomainError } from "../errors/domain-error";
import { findTarget, insertTarget, sumAgreed, sumBySide } from "./data";
import type { SourcingMix, TargetFields } from "./schema";

type Call = { tx: Tx; tenant: EnteredTenant; now: Date };

/** Quarters behind this one that are shown, and the most in all. */
const BEHIND = 5;
const MOST = 20;

/** Who does the work, by quarter: the last ones, and those that the path still has ahead. */
export async function sourcingMixOf({ tx, tenant, now }: Call): Promise<SourcingMix> {
  const month = monthOf(todayIn(tenant.timeZone, now));
  const quarter = quarterOf(month);
  const target = await findTarget(tx, tenant.id);
  const first = addQuarters(quarter, -BEHIND);
  const last = target !== null && target.toQuarter > quarter ? target.toQuarter : quarter;
  const quarters = Array.from({ length: Math.min(MOST, quartersBetween(first, last) + 1) }, (_, index) => addQuarters(first, index));
  const from = monthsOfQuarter(first)[0];
  const logged = await sumBySide(tx, tenant.id, from, month);
  const agreed = await sumAgreed(tx, tenant.id, from, month);
  const work = quarters.map((of) => {
    const agreedSeconds = sumIn(of, agreed, ({ seconds }) => seconds);
    return { quarter: of, insideSeconds: sumIn(of, logged, ({ insideSeconds }) => insideSeconds), outsideSeconds: sumIn(of, logged, ({ outsideSeconds }) => outsideSeconds) + agreedSeconds, agreedSeconds };
  });
  return { quarter, target, quarters: mixOf(work, target).map((row, index) => ({ ...row, agreedSeconds: work[index]?.agreedSeconds ?? 0 })) };
}

const sumIn = <T extends { month: string }>(quarter: Quarter, rows: readonly T[], of: (row: T) => number) => rows.filter(({ month }) => quarterOf(month) === quarter).reduce((sum, row) => sum + of(row), 0);

/** Sets the path; the earlier ones are kept. INVALID where it ends before it begins. */
export async function setTarget({ tx, tenant, now }: Call, targetId: string, fields: TargetFields) {
  if (fields.toQuarter <= fields.fromQuarter) throw new DomainError("INVALID", "endsBeforeStart");
  await insertTarget(tx, tenant.id, targetId, fields, { byId: tenant.memberId, createdAt: now });
}
