import { scaleBand } from "d3-scale";
import type { Frame } from "./burn-up-shape";
import { textWidth } from "./text-width";
import { highest, zeroBased } from "./zero-based";

export type BudgetStep = {
  label: string;
  /** For where the label finds no room, e.g. "M" for "Mar". */
  shortLabel?: string;
  /** Null: unknown, no bar at all; zero is a bar without height. */
  actual: number | null;
  /** Null: no budget, so the step line has a gap here. */
  budget: number | null;
  /** For the period under way: where it will end. */
  forecast?: number | null;
};

/** Bars and step line of several periods on one scale from zero. Neighbouring equal budgets touch, so they read as one line. */
export function budgetStepsShape(steps: readonly BudgetStep[], frame: Frame, unit?: number) {
  const { at: y, ticks } = zeroBased(highest(steps.flatMap((step) => [step.actual, step.budget, step.forecast])), [frame.bottom, frame.top], unit);
  const band = scaleBand<number>().domain(steps.map((_, index) => index)).range([frame.left, frame.right]).paddingInner(0.32).paddingOuter(0.16);
  const barWidth = band.bandwidth();
  const isTight = steps.some((step) => textWidth(step.label) > band.step());
  const half = (band.step() - barWidth) / 2;

  const bars = steps.map((step, index) => {
    const left = band(index) ?? frame.left;
    const limit = step.budget ?? Infinity;
    return {
      step,
      left,
      middle: left + barWidth / 2,
      within: step.actual === null ? null : y(Math.min(step.actual, limit)),
      overTop: step.actual !== null && step.actual > limit ? y(step.actual) : null,
      forecastTop: step.forecast == null ? null : y(step.forecast),
      budgetY: step.budget === null ? null : y(step.budget),
    };
  });
  const budget = bars
    .map((bar, index) => {
      if (bar.budgetY === null) return "";
      const joins = index > 0 && bars[index - 1]?.budgetY !== null;
      return `${joins ? "V" : `M${short(bar.left - half)},`}${short(bar.budgetY)}H${short(bar.left + barWidth + half)}`;
    })
    .join("");
  return { y, ticks, bars, barWidth, isTight, budget: budget === "" ? null : budget };
}

/** A hundredth of a pixel is more than a screen can show. */
const short = (position: number): number => Math.round(position * 100) / 100;
