import { clsx } from "clsx";
import { ChartSvg, type ChartText } from "./chart-svg";
import { FitWidths } from "./fit-widths";
import { MATRIX, matrixShape, type MatrixPoint } from "./matrix-shape";

export type MatrixProps = ChartText & {
  points: readonly (MatrixPoint & { number: number; label: string; isFirst?: boolean })[];
  /** Where the plane is split. */
  lines: { x: number; y: number };
  labels: { x: string; y: string; /** Top left, top right, bottom left, bottom right. */ corners: readonly [string, string, string, string] };
};

/** Two amounts against each other in four quadrants. Points are numbered by a list that stands beside. */
export function Matrix(props: MatrixProps) {
  return <FitWidths draw={(width) => <MatrixDrawing {...props} width={width} />} />;
}

export function MatrixDrawing({ title, describe, points, lines, labels, width }: MatrixProps & { width: number }) {
  const { height, left, top, right, bottom, split, placed } = matrixShape(points, lines, width);
  const [topLeft, topRight, bottomLeft, bottomRight] = labels.corners;
  const corner = (text: string, x: number, y: number, anchor: "start" | "end") => (
    <text x={x} y={y} textAnchor={anchor} className="fill-ink-2 text-xs">
      {text}
    </text>
  );
  return (
    <ChartSvg title={title} describe={describe} width={width} height={height}>
      <rect x={left} y={top} width={Math.max(0, split.x - left)} height={Math.max(0, split.y - top)} className="fill-good-wash" />
      <path d={`M${left},${top}V${bottom}H${right}`} fill="none" className="stroke-edge" />
      <path d={`M${split.x},${top}V${bottom}M${left},${split.y}H${right}`} fill="none" strokeDasharray="4 3" className="stroke-edge" />
      {corner(topLeft, left + 6, top + 14, "start")}
      {corner(topRight, right - 4, top + 14, "end")}
      {corner(bottomLeft, left + 6, bottom - 6, "start")}
      {corner(bottomRight, right - 4, bottom - 6, "end")}
      {corner(labels.y, 0, top - 6, "start")}
      {corner(labels.x, right, height - 2, "end")}
      {placed.map(({ number, label, isFirst, x, y }) => (
        <g key={number}>
          <title>{label}</title>
          <circle cx={x} cy={y} r={MATRIX.radius} className={clsx(isFirst ? "fill-ink" : "fill-sheet", "stroke-ink")} />
          <text x={x} y={y + 4} textAnchor="middle" className={clsx("text-xs font-semibold tabular-nums", isFirst ? "fill-paper" : "fill-ink")}>
            {number}
          </text>
        </g>
      ))}
    </ChartSvg>
  );
}
