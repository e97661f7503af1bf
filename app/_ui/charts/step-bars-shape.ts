import { highest } from "./zero-based";

export type StepBar = { actual: number | null; budget: number | null };

/** The box that the paths are drawn in; it is stretched to its place. */
export const BOX = { slot: 10, height: 40 } as const;

/**
 * Bars with their budgets as steps, as three paths: small multiples come by the hundred, and an element for each bar would weigh
 * more than all else on their page. `max` is the end of the one scale that all of them share. Bars beyond their budget are
 * narrower there. Where there is no budget the steps have a gap.
 */
export function stepBarsShape(steps: readonly StepBar[], max?: number) {
  const top = Math.max(max ?? 0, highest(steps.flatMap(({ actual, budget }) => [actual, budget])));
  const y = (value: number) => short(BOX.height - (Math.max(0, value) / top) * BOX.height);
  const bar = (index: number, inset: number, from: number, to: number) => (to > from ? `M${index * BOX.slot + inset},${y(from)}V${y(to)}h${BOX.slot - 2 * inset}V${y(from)}z` : "");
  const limitOf = ({ budget }: StepBar) => budget ?? Infinity;
  const within = steps.map((step, index) => bar(index, 1.5, 0, Math.min(step.actual ?? 0, limitOf(step)))).join("");
  const over = steps.map((step, index) => bar(index, 3, limitOf(step), step.actual ?? 0)).join("");
  const budget = steps
    .map((step, index) => {
      if (step.budget === null) return "";
      const joins = index > 0 && steps[index - 1]?.budget !== null;
      return `${joins ? "V" : `M${index * BOX.slot},`}${y(step.budget)}H${(index + 1) * BOX.slot}`;
    })
    .join("");
  return { width: steps.length * BOX.slot, within, over, budget };
}

/** A twentieth of a box's unit is less than a pixel. */
const short = (position: number): number => Math.round(position * 20) / 20;
