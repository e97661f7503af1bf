import type { Month } from "./day";

/** A monthly amount over the half-open range of months [from, to); `to` null is until further notice. Versions of one budget never overlap. */
export type BudgetVersion = { from: Month; to: Month | null; seconds: number };

/** The budget of a month in whole seconds: null where no version holds, which is no budget and not a budget of 0. */
export function secondsIn(month: Month, versions: readonly BudgetVersion[]): number | null {
  return versions.find((version) => version.from <= month && isBefore(month, version.to))?.seconds ?? null;
}

/**
 * The versions after a dated change; months before `from` stay exactly as they were. The amount holds until `to` where
 * that is given, else as long as the version that ran in `from` would have, else until the next version begins.
 * `seconds` null ends the budget for those months; a range that is empty or turned round changes nothing. The result
 * is in order; the input is left as it is.
 */
export function withChange(versions: readonly BudgetVersion[], change: { from: Month; to?: Month | null; seconds: number | null }): BudgetVersion[] {
  const { from, seconds } = change;
  const to = change.to === undefined ? naturalEnd(versions, from) : change.to;
  if (!isBefore(from, to)) return [...versions];
  const kept = versions.flatMap((version) => [
    ...(version.from < from ? [{ ...version, to: earlier(version.to, from) }] : []),
    ...(to !== null && isBefore(to, version.to) ? [{ ...version, from: version.from > to ? version.from : to }] : []),
  ]);
  const changed = seconds !== null ? [{ from, to, seconds }] : [];
  return [...kept, ...changed].sort((a, b) => (a.from < b.from ? -1 : 1));
}

function naturalEnd(versions: readonly BudgetVersion[], from: Month): Month | null {
  const running = versions.find((version) => version.from <= from && isBefore(from, version.to));
  if (running) return running.to;
  return versions.reduce<Month | null>((end, version) => (version.from > from ? earlier(end, version.from) : end), null);
}

/** True where a month lies before an end; an open end is after every month. */
function isBefore(month: Month, end: Month | null): boolean {
  return end === null || month < end;
}

function earlier(end: Month | null, month: Month): Month {
  return end !== null && end < month ? end : month;
}
