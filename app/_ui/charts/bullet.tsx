import { bulletMarks, type BulletValues } from "./bullet-marks";
import type { ChartText } from "./chart-svg";

export type BulletProps = BulletValues & ChartText & { height?: number };

/**
 * Actual against budget: a bar, a tick, a pale bar for the forecast. What is beyond the tick is vermilion
 * and thinner, so that it shows without colour too. As wide as its place; the numbers stand beside it.
 */
export function Bullet({ title, describe, height = 18, ...values }: BulletProps) {
  const marks = bulletMarks(values);
  const budget = marks.tick ?? 0;
  return (
    <svg role="img" aria-label={title} width="100%" height={height} className="block min-w-24 overflow-visible">
      <desc>{describe}</desc>
      <line x1="0" x2="0" y1="0" y2={height} className="stroke-edge" />
      <rect x="0" y="12%" width={`${marks.forecast}%`} height="76%" className="fill-forecast" />
      {marks.forecastOver > 0 && (
        <rect x={`${budget}%`} y="12%" width={`${marks.forecastOver}%`} height="76%" strokeDasharray="3 2" className="fill-over-wash stroke-over-mark" />
      )}
      <rect x="0" y="30%" width={`${marks.within}%`} height="40%" className="fill-actual" />
      {marks.over > 0 && <rect x={`${budget}%`} y="36%" width={`${marks.over}%`} height="28%" className="fill-over-mark" />}
      {marks.tick !== null && <line x1={`${marks.tick}%`} x2={`${marks.tick}%`} y1="0" y2={height} strokeWidth="2.5" className="stroke-ink" />}
    </svg>
  );
}
