import { highest } from "./zero-based";

export type BulletValues = {
  actual: number;
  /** Null: there is no budget, so no tick and nothing over. Zero: there is one, and everything is over. */
  budget: number | null;
  /** Where it will end; null when not known or not asked. */
  forecast?: number | null;
  /** The end of the scale; give all bullets of a list the same one. Without it, the highest value of this one. */
  max?: number;
};

export type BulletMarks = { within: number; over: number; forecast: number; forecastOver: number; tick: number | null };

/** The parts of a bullet graph as percentages of its width: bar up to the budget, bar beyond it, forecast, budget tick. */
export function bulletMarks({ actual, budget, forecast = null, max }: BulletValues): BulletMarks {
  const top = Math.max(max ?? 0, highest([actual, budget, forecast]));
  const percent = (value: number) => (Math.max(0, value) / top) * 100;
  const limit = budget ?? Infinity;
  return {
    within: percent(Math.min(actual, limit)),
    over: percent(actual - limit),
    forecast: percent(Math.min(forecast ?? 0, limit)),
    forecastOver: percent((forecast ?? 0) - limit),
    tick: budget === null ? null : percent(budget),
  };
}
