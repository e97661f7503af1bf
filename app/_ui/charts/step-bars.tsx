import type { ChartText } from "./chart-svg";
import { BOX, type StepBar, stepBarsShape } from "./step-bars-shape";

export type StepBarsProps = ChartText & {
  steps: readonly StepBar[];
  /** The end of the scale; give all charts of a page the same one. */
  max?: number;
  height?: number;
};

/** A small multiple of `BudgetSteps`: bars for what was used, the budget as a stepped line. As wide as its place; the numbers stand beside it. */
export function StepBars({ title, describe, steps, max, height = 40 }: StepBarsProps) {
  const { width, within, over, budget } = stepBarsShape(steps, max);
  return (
    <svg role="img" aria-label={title} width="100%" height={height} viewBox={`0 0 ${width} ${BOX.height}`} preserveAspectRatio="none" className="block min-w-20 overflow-visible">
      <desc>{describe}</desc>
      {within && <path d={within} className="fill-actual" />}
      {over && <path d={over} className="fill-over-mark" />}
      <path d={`M0,${BOX.height}H${width}`} vectorEffect="non-scaling-stroke" className="stroke-edge" />
      {budget && <path d={budget} fill="none" strokeWidth="1.5" vectorEffect="non-scaling-stroke" className="stroke-ink" />}
    </svg>
  );
}
