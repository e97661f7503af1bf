import type { Day } from "./day";

/**
 * What one value of a KPI says. *level*: how it stands on that day, such as a rating or minutes. *period*: what the period
 * brought in which the day lies, such as the leads of a week. *cumulative*: a running total, such as followers. Whichever it
 * is, a target is compared with the latest value; they differ in what several values of a range come to.
 */
export const READINGS = ["level", "period", "cumulative"] as const;
export type Reading = (typeof READINGS)[number];

export type DatedValue = { on: Day; value: number };

const latest = (values: readonly DatedValue[]) => values.reduce<DatedValue | null>((last, value) => (last === null || value.on > last.on ? value : last), null);

/**
 * What a KPI's values say of the days from `from` to `to`, in its own unit: where it stood last (level), what the periods brought
 * together (period), or what came on top of the last value before (cumulative; below 0 where the total fell). Null where nothing
 * was measured in the range, or a running total has no value before it: what is missing is never 0.
 */
export function valueIn(reading: Reading, values: readonly DatedValue[], from: Day, to: Day): number | null {
  const inside = values.filter(({ on }) => on >= from && on <= to);
  const last = latest(inside);
  if (last === null) return null;
  if (reading === "level") return last.value;
  if (reading === "period") return inside.reduce((sum, { value }) => sum + value, 0);
  const before = latest(values.filter(({ on }) => on < from));
  return before === null ? null : last.value - before.value;
}
