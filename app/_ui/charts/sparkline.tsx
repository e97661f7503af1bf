import type { ChartText } from "./chart-svg";
import { sparklinePath } from "./sparkline-path";

/** A line the size of a word, its last point marked. Null values are gaps; where some are negative, zero is drawn. */
export function Sparkline({ title, describe, values, width = 96, height = 24 }: ChartText & { values: readonly (number | null)[]; width?: number; height?: number }) {
  const { path, last, zero } = sparklinePath(values, { width, height, inset: 3 });
  return (
    <svg role="img" aria-label={title} width={width} height={height} viewBox={`0 0 ${width} ${height}`} className="inline-block shrink-0 align-middle">
      <desc>{describe}</desc>
      {zero !== null && <line x1="0" x2={width} y1={zero} y2={zero} className="stroke-line" />}
      {path && <path d={path} fill="none" strokeWidth="1.5" strokeLinejoin="round" strokeLinecap="round" className="stroke-actual" />}
      {last && <circle cx={last.x} cy={last.y} r="2.25" className="fill-ink" />}
    </svg>
  );
}
