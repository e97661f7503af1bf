import { bulletMarks } from "@/app/_ui/charts/bullet-marks";
import type { PortfolioRow } from "@/server/portfolio/schema";

/** The scale ends at this many times the budget at least, so that a tick is in the same place from month to month. */
const LEAST = 1.25;
/** And at most here: one client far beyond its budget must not squeeze the others flat. The number beside it says how far. */
const MOST = 2;

/** One end for the bars of all clients, in budgets. */
export function shareScale(rows: readonly PortfolioRow[]): number {
  const shares = rows.flatMap(({ standing }) => (standing.available ? [(standing.forecast?.value ?? standing.used) / standing.available, standing.burn ?? 0] : []));
  return Math.min(MOST, Math.max(LEAST, ...shares));
}

/** A client's month as a share of its own budget, so that small and large clients compare: the ends of its bars in percent of the width. Null without a budget. */
export function shareMarks({ standing: { used, available, forecast } }: PortfolioRow, scale: number): Record<`--${"w" | "o" | "f" | "p" | "t"}`, string> | null {
  if (available === null) return null;
  // A budget of nothing has no share: its tick stands at the start and every hour is over.
  const share = (seconds: number) => (available === 0 ? (seconds > 0 ? scale : 0) : Math.min(scale, seconds / available));
  const marks = bulletMarks({ actual: share(used), budget: available === 0 ? 0 : 1, forecast: forecast === null ? null : share(forecast.value), max: scale });
  const percent = (value: number) => `${Math.round(value * 10) / 10}%`;
  const tick = marks.tick ?? 0;
  return { "--w": percent(marks.within), "--o": percent(tick + marks.over), "--f": percent(marks.forecast), "--p": marks.forecastOver > 0 ? percent(tick + marks.forecastOver) : "0%", "--t": percent(tick) };
}
