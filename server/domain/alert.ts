import type { Day } from "./day";
import { roundHalfAway } from "./rounding";

export type AlertKind = "used" | "forecast";

/** When a budget speaks up: at these percents of what is available, and where more than that is foreseen. */
export type AlertRule = { alertAt: readonly number[]; alertsOnForecast: boolean };

/** How a budget stands, in one unit. `used` null is unknown; `available` null is no budget; `forecast` null is none yet. */
export type AlertStanding = { used: number | null; available: number | null; forecast: number | null };

export type StandingAlert = { id: string; kind: AlertKind; threshold: number };
/** `burnPermille` is what was used or foreseen per thousand of what is available; null where nothing is. */
export type AlertToRaise = { kind: AlertKind; threshold: number; burnPermille: number | null };

/** How many percent of what is available a budget must be below a threshold before its alert is over. */
export const HYSTERESIS = 2;

const FORECAST_THRESHOLD = 100;
// A sum that was divided may be a crumb above what it is.
const CRUMB = 1e-9;

/**
 * What is to be raised and cleared, given the alerts that stand. Worked out from what is so and not from what has happened:
 * asked twice it does nothing the second time, a rule made today speaks of what was used before, and a budget that fell
 * clearly below a threshold (a correction, a larger budget) can pass it again. Between a threshold and two percent below,
 * what stands stands and nothing is raised, so that nothing flaps. A forecast is news only while the budget is not used
 * up. Where what is used is unknown nothing changes: unknown is neither above nor below.
 */
export function alertChanges(rule: AlertRule, { used, available, forecast }: AlertStanding, standing: readonly StandingAlert[]): { raise: AlertToRaise[]; clear: string[] } {
  if (available === null) return { raise: [], clear: standing.map(({ id }) => id) };
  const isOn = ({ kind, threshold }: { kind: AlertKind; threshold: number }) => (kind === "used" ? rule.alertAt.includes(threshold) : rule.alertsOnForecast && threshold === FORECAST_THRESHOLD);
  const valueOf = (kind: AlertKind) => (kind === "used" ? used : forecast);
  const isUsedUp = used !== null && reaches(used, available, 100);

  const wanted = [...rule.alertAt.map((threshold) => ({ kind: "used" as const, threshold })), { kind: "forecast" as const, threshold: FORECAST_THRESHOLD }].filter(isOn);
  const raise = wanted.flatMap(({ kind, threshold }) => {
    const value = valueOf(kind);
    const stands = standing.some((alert) => alert.kind === kind && alert.threshold === threshold);
    const isReached = value !== null && (kind === "used" ? reaches(value, available, threshold) : !isUsedUp && isMoreThan(value, available));
    return isReached && !stands ? [{ kind, threshold, burnPermille: value === null ? null : burnPermilleOf(value, available) }] : [];
  });
  const clear = standing.filter((alert) => !isOn(alert) || isClearlyBelow(valueOf(alert.kind), available, alert.threshold)).map(({ id }) => id);
  return { raise, clear };
}

/** The largest that can be kept; beyond it nobody reads the figure. */
const MOST_PERMILLE = 2_147_483_647;

/** Null where there is nothing available, or less: no share can be said of that. */
const burnPermilleOf = (value: number, available: number) => (available <= 0 ? null : Math.min(MOST_PERMILLE, roundHalfAway((value * 1000) / available)));

/** Of a budget of nothing, or of one that an overdrawn month has left below it, any use is all of it and more. */
function reaches(used: number, available: number, percent: number): boolean {
  return available <= 0 ? used > 0 : used * 100 >= percent * available;
}

/** Whether more is foreseen than there is. A month that is overdrawn and foresees nothing asks for nothing more. */
const isMoreThan = (foreseen: number, available: number) => foreseen > Math.max(available, 0) + CRUMB;

function isClearlyBelow(value: number | null, available: number, percent: number): boolean {
  if (value === null) return false;
  return available <= 0 ? value === 0 : value * 100 < (percent - HYSTERESIS) * available;
}

/** From how many percent used on a budget needs a look; below it is worth knowing and no more. */
const LOOK_AT = 80;

/** Whether an alert asks for a look: most of it is used, or more than all of it is foreseen. */
export function needsLook({ kind, threshold }: Pick<StandingAlert, "kind" | "threshold">): boolean {
  return kind === "forecast" || threshold >= LOOK_AT;
}

/**
 * Whether an alert is news today: while its period runs, and once that is over (`lastOn` is its last day) only that the budget
 * was used up. What was nearly used of it, or foreseen, nobody can do anything about any more.
 */
export function stillTells({ kind, threshold, lastOn }: Pick<StandingAlert, "kind" | "threshold"> & { lastOn: Day }, today: Day): boolean {
  return today <= lastOn || (kind === "used" && threshold >= 100);
}

type Told = { budgetId: string; month: string; measure: string; kind: AlertKind; threshold: number };

/** Of each budget in each month the alert that says most: a forecast says more than a threshold below all of it, and less than all of it used. */
export function mostTelling<A extends Told>(alerts: readonly A[]): A[] {
  const found = new Map<string, A>();
  const weight = ({ kind, threshold }: A) => (kind === "forecast" ? FORECAST_THRESHOLD - 0.5 : threshold);
  for (const alert of alerts) {
    const key = `${alert.budgetId} ${alert.month} ${alert.measure}`;
    const other = found.get(key);
    if (!other || weight(alert) > weight(other)) found.set(key, alert);
  }
  return [...found.values()];
}
