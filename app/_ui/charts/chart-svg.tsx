import type { ReactNode } from "react";

export type ChartText = {
  /** The finding in words, e.g. "Instagram runs 6.2 h over by the 30th". */
  title: string;
  /** The same for those who cannot see it: the figures, in a sentence or two. */
  describe: string;
};

/** The shell of every chart of a fixed inner width: one image with a name and a description. */
export function ChartSvg({ title, describe, width, height, children }: ChartText & { width: number; height: number; children: ReactNode }) {
  return (
    <svg
      role="img"
      aria-label={title}
      viewBox={`0 0 ${width} ${height}`}
      className="block h-auto w-full overflow-visible"
      style={{ maxWidth: Math.min(Math.round(width * 1.42), 1120) }}
    >
      <desc>{describe}</desc>
      {children}
    </svg>
  );
}
