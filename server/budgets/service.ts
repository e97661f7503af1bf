import type { EnteredTenant, TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { withEdit, secondsOfMonths, type BudgetEdit } from "../domain/budget-edit";
import type { BudgetVersion } from "../domain/budget-history";
import { addMonths, type Month, monthOf, monthsBetween } from "../domain/day";
import { estimateEffort, ESTIMATE_RULES } from "../domain/estimate";
import { type BudgetScope, countsIn, covers, headlineOf } from "../domain/headline";
import { todayIn } from "../domain/zone";
import { DomainError } from "../errors/domain-error";
import { deleteBudgets, findBudgets, findEstimates, findNamed, findVersions, insertBudgets, insertEstimate, lockBudgets, type Named, type StoredBudget, sumMonths } from "./data";
import { type Assumptions, type BudgetYear, budgetYear, type Estimates } from "./schema";

type Place = Pick<EnteredTenant, "id" | "timeZone" | "fteWeekSeconds">;
const currentMonthOf = (tenant: Place, now: Date): Month => monthOf(todayIn(tenant.timeZone, now));
const sameScope = (a: BudgetScope, b: BudgetScope) => a.channelId === b.channelId && a.activityId === b.activityId;

/** The year as a grid: every scope that has a budget or may get one, with what was used against it. */
export async function yearOf(tx: Tx, tenant: Place, year: number, now: Date): Promise<BudgetYear> {
  const first = `${year}-01`;
  const months = monthsBetween(first, addMonths(first, 12));
  const last = addMonths(first, 11);
  const budgets = await findBudgets(tx, [tenant.id], first, last);
  const used = await sumMonths(tx, tenant.id, first, last);
  const named = await findNamed(tx, tenant.id);

  const lines = scopesOf(named, budgets).map(({ isRetired, ...scope }) => ({
    ...scope,
    channelName: named.channels.find(({ id }) => id === scope.channelId)?.name ?? null,
    activityName: named.activities.find(({ id }) => id === scope.activityId)?.name ?? null,
    isRetired,
    budget: secondsOfMonths(months, budgets.filter((budget) => sameScope(budget, scope))),
    used: months.map((month) => used.filter((row) => row.month === month && covers(scope, row)).reduce((sum, row) => sum + row.seconds, 0)),
  }));
  const headline = months.map((month, index) => {
    const { kind, seconds, lines: summed } = headlineOf(lines.map((line) => ({ ...line, seconds: line.budget[index] ?? null })));
    const counted = used.filter((row) => row.month === month && (kind === "none" || countsIn(summed, row)));
    return { month, kind, seconds, used: counted.reduce((sum, row) => sum + row.seconds, 0) };
  });
  const shown = lines.filter((line) => !line.isRetired || line.budget.some((seconds) => seconds !== null) || line.used.some((seconds) => seconds > 0));
  const open = <T extends { isRetired: boolean }>(rows: T[]) => rows.filter(({ isRetired }) => !isRetired);
  return budgetYear.parse({ year, currentMonth: currentMonthOf(tenant, now), lines: shown, headline, channels: open(named.channels), activities: open(named.activities) });
}

/** All × all, each channel, each activity, then the pairs that have a budget of their own. */
function scopesOf({ channels, activities }: Named, budgets: readonly StoredBudget[]): (BudgetScope & { isRetired: boolean })[] {
  const pairs = channels.flatMap((channel) =>
    activities
      .map((activity) => ({ channelId: channel.id, activityId: activity.id, isRetired: channel.isRetired || activity.isRetired }))
      .filter((pair) => budgets.some((budget) => sameScope(budget, pair))),
  );
  return [
    { channelId: null, activityId: null, isRetired: false },
    ...channels.map(({ id, isRetired }) => ({ channelId: id, activityId: null, isRetired })),
    ...activities.map(({ id, isRetired }) => ({ channelId: null, activityId: id, isRetired })),
    ...pairs,
  ];
}

export type ScopedEdit = BudgetScope & BudgetEdit & { estimateId?: string };

/** Changes one scope's budget from a month on or in it alone; closed months that were not edited stay as they were. */
export async function editBudget(tx: Tx, tenant: Place, edit: ScopedEdit, now: Date) {
  await lockBudgets(tx, tenant.id);
  const before = await findVersions(tx, tenant.id, edit);
  if (edit.seconds === null && before.length === 0) throw new DomainError("NOT_FOUND", "noSuchBudget");
  await store(tx, tenant.id, edit, before, withEdit(before, edit, currentMonthOf(tenant, now)));
}

/** Writes only the rows that differ; a row that was split or moved keeps the estimate it came from. */
async function store(tx: Tx, tenantId: TenantId, edit: ScopedEdit, before: readonly StoredBudget[], after: readonly BudgetVersion[]) {
  const equal = (a: BudgetVersion, b: BudgetVersion) => a.from === b.from && a.to === b.to && a.seconds === b.seconds;
  const isEdited = (version: BudgetVersion) => version.from <= edit.month && (version.to === null || edit.month < version.to);
  const isKept = (version: BudgetVersion) => !(edit.estimateId && isEdited(version)) && before.some((old) => equal(old, version));
  await deleteBudgets(tx, tenantId, before.filter((old) => !after.some((version) => equal(old, version) && isKept(version))).map(({ id }) => id));
  const originOf = (version: BudgetVersion) => before.find((old) => old.seconds === version.seconds && old.from <= version.from && (old.to === null || version.from < old.to))?.estimateId ?? null;
  const added = after.filter((version) => !isKept(version));
  await insertBudgets(tx, tenantId, edit, added.map((version) => ({ ...version, estimateId: (isEdited(version) ? edit.estimateId : undefined) ?? originOf(version) })));
}

/** Gives a month every budget of another month that it has none for. Answers how many; CONFLICT where there is nothing to copy. */
export async function copyMonth(tx: Tx, tenant: Place, fromMonth: Month, toMonth: Month, now: Date): Promise<number> {
  await lockBudgets(tx, tenant.id);
  const given = await findBudgets(tx, [tenant.id], fromMonth, fromMonth);
  const there = await findBudgets(tx, [tenant.id], toMonth, toMonth);
  const missing = given.filter((budget) => !there.some((other) => sameScope(other, budget)));
  if (missing.length === 0) throw new DomainError("CONFLICT", "nothingToCopy");
  for (const { channelId, activityId, seconds } of missing) await editBudget(tx, tenant, { channelId, activityId, month: toMonth, onward: false, seconds }, now);
  return missing.length;
}

export type EstimateChoice = Omit<Assumptions, "fteWeekSeconds" | "result" | "fromMonth"> & { month: Month };

/** Estimates the effort, keeps it with all that it assumed, and makes the chosen hours the budget of everything from a month on. */
export async function budgetByEstimate(tx: Tx, tenant: Place, { month, seconds, rules, ...question }: EstimateChoice, now: Date) {
  const result = estimateEffort({ ...question, fteWeekSeconds: tenant.fteWeekSeconds }, rules);
  const made = await insertEstimate(tx, tenant.id, { ...question, rules, fteWeekSeconds: tenant.fteWeekSeconds, result, fromMonth: month, seconds }, now);
  await editBudget(tx, tenant, { channelId: null, activityId: null, month, onward: true, seconds, estimateId: made.id }, now);
  return made;
}

/** The estimates that were made and the numbers that the next one starts with. */
export async function estimatesOf(tx: Tx, tenant: Place): Promise<Estimates> {
  const made = await findEstimates(tx, tenant.id);
  return { rules: made[0]?.assumptions.rules ?? ESTIMATE_RULES, fteWeekSeconds: tenant.fteWeekSeconds, made };
}
