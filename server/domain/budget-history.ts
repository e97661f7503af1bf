import type { Day } from "./day";

/**
 * An amount over the half-open range of days [from, to); `to` null is until further notice. Of a monthly budget it is the
 * amount of each month, of a long one that of the whole range. Versions of one budget never overlap.
 */
export type BudgetVersion = { from: Day; to: Day | null; amount: number };

/** What holds on a day: null where no version does, which is no budget and not a budget of 0. */
export function amountOn(day: Day, versions: readonly BudgetVersion[]): number | null {
  return versions.find((version) => version.from <= day && isBefore(day, version.to))?.amount ?? null;
}

/**
 * The versions after a dated change; days before `from` stay exactly as they were. The amount holds until `to` where
 * that is given, else as long as the version that ran on `from` would have, else until the next version begins.
 * `amount` null ends the budget for those days; a range that is empty or turned round changes nothing. The result
 * is in order; the input is left as it is.
 */
export function withChange(versions: readonly BudgetVersion[], change: { from: Day; to?: Day | null; amount: number | null }): BudgetVersion[] {
  const { from, amount } = change;
  const to = change.to === undefined ? endOf(versions, from) : change.to;
  if (!isBefore(from, to)) return [...versions];
  const kept = versions.flatMap((version) => [
    ...(version.from < from ? [{ ...version, to: earlier(version.to, from) }] : []),
    ...(to !== null && isBefore(to, version.to) ? [{ ...version, from: version.from > to ? version.from : to }] : []),
  ]);
  const changed = amount !== null ? [{ from, to, amount }] : [];
  return [...kept, ...changed].sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** Until when something that holds on a day does: as long as the version that runs, else until the next one begins. Null is until further notice. */
export function endOf(versions: readonly BudgetVersion[], day: Day): Day | null {
  const running = versions.find((version) => version.from <= day && isBefore(day, version.to));
  if (running) return running.to;
  return versions.reduce<Day | null>((end, version) => (version.from > day ? earlier(end, version.from) : end), null);
}

/** True where a day lies before an end; an open end is after every day. */
function isBefore(day: Day, end: Day | null): boolean {
  return end === null || day < end;
}

function earlier(end: Day | null, day: Day): Day {
  return end !== null && end < day ? end : day;
}
