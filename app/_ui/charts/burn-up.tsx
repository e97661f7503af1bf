import { burnUpShape, type BurnUpValues, type Frame } from "./burn-up-shape";
import { ChartSvg, type ChartText } from "./chart-svg";
import { FitWidths } from "./fit-widths";
import { spreadLabels } from "./spread-labels";

export type BurnUpProps = BurnUpValues &
  ChartText & {
    /** How a value is written, e.g. seconds as "6.2 h". */
    format: (value: number) => string;
    labels: { actual: string; budget: string; forecast: string };
    /** The words under a day of the axis; by default its number. */
    dayLabel?: (day: number) => string;
    height?: number;
  };

/** A month's sum day by day against its budget, the pace band behind, the forecast dashed. */
export function BurnUp(props: BurnUpProps) {
  return <FitWidths draw={(width) => <BurnUpDrawing {...props} width={width} />} />;
}

/** The same at one inner width, for mail and PDF. */
export function BurnUpDrawing({ title, describe, format, labels, dayLabel = String, width, height = 260, ...values }: BurnUpProps & { width: number }) {
  const frame: Frame = { left: 44, right: width - 92, top: 16, bottom: height - 24 };
  const shape = burnUpShape(values, frame);
  const dayTicks = [1, 8, 15, 22, values.days].filter((day, index, all) => day <= values.days && all.indexOf(day) === index);
  return (
    <ChartSvg title={title} describe={describe} width={width} height={height}>
      {shape.band && <path d={shape.band} className="fill-band" />}
      {shape.ticks.map((value) => (
        <g key={value}>
          <line x1={frame.left} x2={frame.right} y1={shape.y(value)} y2={shape.y(value)} className="stroke-line" />
          <text x={frame.left - 8} y={shape.y(value)} dy="0.35em" textAnchor="end" className="fill-ink-2 text-xs">
            {format(value)}
          </text>
        </g>
      ))}
      <line x1={frame.left} x2={frame.right} y1={frame.bottom} y2={frame.bottom} className="stroke-edge" />
      {dayTicks.map((day) => (
        <text key={day} x={shape.x(day)} y={frame.bottom + 17} textAnchor="middle" className="fill-ink-2 text-xs">
          {dayLabel(day)}
        </text>
      ))}
      {shape.pace && <path d={shape.pace} fill="none" strokeDasharray="1 4" strokeLinecap="round" strokeWidth="1.5" className="stroke-ink-3" />}
      {shape.budgetY !== null && <line x1={frame.left} x2={frame.right} y1={shape.budgetY} y2={shape.budgetY} strokeWidth="2" className="stroke-ink" />}
      {shape.forecast && (
        <path d={shape.forecast.path} strokeDasharray="5 4" strokeWidth="2" className={shape.forecast.isOver ? "stroke-over-mark" : "stroke-actual"} />
      )}
      {shape.actual && <path d={shape.actual} fill="none" strokeWidth="2.5" strokeLinejoin="round" className="stroke-actual" />}
      <circle cx={shape.today.x} cy={shape.today.y} r="4" className="fill-actual stroke-paper" strokeWidth="1.5" />
      <EndLabels values={values} shape={shape} frame={frame} format={format} labels={labels} />
      {values.actual.map((sum, index) => (
        <rect key={index} x={shape.x(index + 0.5)} y={frame.top} width={shape.x(1) - shape.x(0)} height={frame.bottom - frame.top} fill="transparent">
          <title>{`${dayLabel(index + 1)}: ${labels.actual} ${format(sum)}`}</title>
        </rect>
      ))}
    </ChartSvg>
  );
}

type EndLabelsProps = Pick<BurnUpProps, "format" | "labels"> & { values: BurnUpValues; shape: ReturnType<typeof burnUpShape>; frame: Frame };

/** Budget and forecast are named at the right end of their lines; the sum so far at its dot, or there too when the period is over. */
function EndLabels({ values, shape, frame, format, labels }: EndLabelsProps) {
  const isComplete = values.actual.length >= values.days;
  const ends = [
    shape.budgetY === null ? null : { name: labels.budget, value: values.budget ?? 0, y: shape.budgetY, className: "fill-ink" },
    shape.forecast && !isComplete
      ? { name: labels.forecast, value: values.forecast ?? 0, y: shape.forecast.y, className: shape.forecast.isOver ? "fill-over" : "fill-ink" }
      : null,
    isComplete ? { name: labels.actual, value: shape.today.value, y: shape.today.y, className: "fill-ink" } : null,
  ].filter((end) => end !== null);
  const places = spreadLabels(ends.map((end) => end.y), { gap: 32, min: frame.top, max: frame.bottom - 14 });
  const sum = sumPlace(shape, frame);
  return (
    <>
      {ends.map((end, index) => (
        <text key={end.name} x={frame.right + 8} y={places[index]} className={`${end.className} text-xs`}>
          <tspan>{end.name}</tspan>
          <tspan x={frame.right + 8} dy="15" className="font-semibold">
            {format(end.value)}
          </tspan>
        </text>
      ))}
      {!isComplete && values.actual.length > 0 && (
        <text {...sum} strokeWidth="4" paintOrder="stroke" className="fill-ink stroke-paper text-xs">
          {labels.actual} <tspan className="font-semibold">{format(shape.today.value)}</tspan>
        </text>
      )}
    </>
  );
}

/** A rising line leaves room below and right of its end; near the right edge or the budget line, above and left, clear of that line. */
function sumPlace({ today, budgetY }: ReturnType<typeof burnUpShape>, frame: Frame) {
  const isOnBudget = (y: number) => budgetY !== null && Math.abs(y - 4 - budgetY) < 12;
  const [below, above] = [today.y + 16, today.y - 10];
  if (frame.right - today.x > 90 && frame.bottom - today.y > 24 && !isOnBudget(below)) return { x: today.x + 8, y: below, textAnchor: "start" as const };
  return { x: Math.max(today.x - 8, frame.left + 84), y: budgetY !== null && isOnBudget(above) ? budgetY - 8 : above, textAnchor: "end" as const };
}
