import { budgetStepsShape, type BudgetStep } from "./budget-steps-shape";
import type { Frame } from "./burn-up-shape";
import { ChartSvg, type ChartText } from "./chart-svg";
import { FitWidths } from "./fit-widths";

export type BudgetStepsProps = ChartText & {
  steps: readonly BudgetStep[];
  format: (value: number) => string;
  labels: { actual: string; budget: string; forecast: string };
  /** What the axis counts in, e.g. 3600 for seconds written as hours. */
  unit?: number;
  height?: number;
};

/** Up to about fourteen periods: what was used as bars, the budget as a stepped line over them. */
export function BudgetSteps(props: BudgetStepsProps) {
  return <FitWidths draw={(width) => <BudgetStepsDrawing {...props} width={width} />} />;
}

/** The same at one inner width, for mail and PDF. */
export function BudgetStepsDrawing({ title, describe, steps, format, labels, unit, width, height = 240 }: BudgetStepsProps & { width: number }) {
  const frame: Frame = { left: 44, right: width - 64, top: 16, bottom: height - 24 };
  const { y, ticks, bars, barWidth, isTight, budget } = budgetStepsShape(steps, frame, unit);
  const lastBudget = bars.at(-1)?.budgetY ?? null;
  return (
    <ChartSvg title={title} describe={describe} width={width} height={height}>
      {ticks.map((value) => (
        <g key={value}>
          <line x1={frame.left} x2={frame.right} y1={y(value)} y2={y(value)} className="stroke-line" />
          <text x={frame.left - 8} y={y(value)} dy="0.35em" textAnchor="end" className="fill-ink-2 text-xs">
            {format(value)}
          </text>
        </g>
      ))}
      {bars.map((bar) => (
        <g key={bar.step.label}>
          <title>{readOut(bar.step, format, labels)}</title>
          <rect x={bar.left} y={frame.top} width={barWidth} height={frame.bottom - frame.top} fill="transparent" />
          {bar.forecastTop !== null && <rect x={bar.left} y={bar.forecastTop} width={barWidth} height={frame.bottom - bar.forecastTop} className="fill-forecast" />}
          {bar.within !== null && <rect x={bar.left} y={bar.within} width={barWidth} height={frame.bottom - bar.within} className="fill-actual" />}
          {bar.overTop !== null && bar.within !== null && (
            <rect x={bar.left} y={bar.overTop} width={barWidth} height={bar.within - bar.overTop} className="fill-over-mark" />
          )}
          <text x={bar.middle} y={frame.bottom + 17} textAnchor="middle" className="fill-ink-2 text-xs">
            {isTight ? (bar.step.shortLabel ?? bar.step.label.slice(0, 1)) : bar.step.label}
          </text>
        </g>
      ))}
      <line x1={frame.left} x2={frame.right} y1={frame.bottom} y2={frame.bottom} className="stroke-edge" />
      {budget && <path d={budget} fill="none" strokeWidth="2" className="stroke-ink" />}
      {lastBudget !== null && (
        <text x={frame.right + 6} y={lastBudget} className="fill-ink text-xs">
          <tspan>{labels.budget}</tspan>
          <tspan x={frame.right + 6} dy="15" className="font-semibold">
            {format(steps.at(-1)?.budget ?? 0)}
          </tspan>
        </text>
      )}
    </ChartSvg>
  );
}

function readOut(step: BudgetStep, format: BudgetStepsProps["format"], labels: BudgetStepsProps["labels"]): string {
  const parts = [
    step.actual === null ? null : `${labels.actual} ${format(step.actual)}`,
    step.forecast == null ? null : `${labels.forecast} ${format(step.forecast)}`,
    step.budget === null ? null : `${labels.budget} ${format(step.budget)}`,
  ].filter((part) => part !== null);
  return `${step.label}: ${parts.join(", ")}`;
}
