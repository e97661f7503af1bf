import { ChartSvg, type ChartText } from "./chart-svg";
import { FitWidths } from "./fit-widths";
import { shareLayout, type Share } from "./share-layout";

export type ShareBarProps = ChartText & {
  /** At most four parts, in an order that stays the same from chart to chart: the colour goes by place. */
  shares: readonly Share[];
  format: (value: number) => string;
  formatRatio: (ratio: number) => string;
};

const fills = ["fill-share-1", "fill-share-2", "fill-share-3", "fill-share-4"];
const BAR = 22;

/** Parts of a whole as one bar, each named under its own segment; those too narrow for their name are named below. */
export function ShareBar(props: ShareBarProps) {
  return <FitWidths draw={(width) => <ShareBarDrawing {...props} width={width} />} />;
}

/** The same at one inner width, for mail and PDF. */
export function ShareBarDrawing({ title, describe, shares, format, formatRatio, width }: ShareBarProps & { width: number }) {
  const figures = (share: Share, ratio: number) => `${formatRatio(ratio)} · ${format(share.value)}`;
  const segments = shareLayout(shares, width, (share, ratio) => [share.label, figures(share, ratio)]);
  const below = segments.flatMap((segment, index) => (segment.isLabelled || segment.value <= 0 ? [] : [{ segment, index }]));
  const labelled = segments.some(({ isLabelled }) => isLabelled);
  const listTop = BAR + (labelled ? 46 : 10);
  const height = listTop + below.length * 20 - (below.length === 0 ? 6 : 0);
  return (
    <ChartSvg title={title} describe={describe} width={width} height={height}>
      <rect x="0" y="0" width={width} height={BAR} className="fill-band" />
      {segments.map((segment, index) => (
        <g key={segment.label}>
          <title>{`${segment.label}: ${figures(segment, segment.ratio)}`}</title>
          <rect x={segment.left} y="0" width={Math.max(0, segment.width - (segment.left + segment.width < width - 0.5 ? 1.5 : 0))} height={BAR} className={fills[index % fills.length]} />
          {segment.isLabelled && (
            <>
              <text x={segment.left} y={BAR + 17} className="fill-ink text-xs">
                {segment.label}
              </text>
              <text x={segment.left} y={BAR + 33} className="fill-ink-2 text-xs">
                {figures(segment, segment.ratio)}
              </text>
            </>
          )}
        </g>
      ))}
      {below.map(({ segment, index }, row) => (
        <g key={segment.label} transform={`translate(0 ${listTop + row * 20})`}>
          <rect width="10" height="10" y="2" className={fills[index % fills.length]} />
          <text x="16" y="11" className="fill-ink text-xs">
            {segment.label} <tspan className="fill-ink-2">{figures(segment, segment.ratio)}</tspan>
          </text>
        </g>
      ))}
    </ChartSvg>
  );
}
