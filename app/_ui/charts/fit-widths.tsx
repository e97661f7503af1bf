import type { ReactNode } from "react";

const WIDTHS = { narrow: 340, middle: 576, wide: 896 } as const;

/**
 * Draws a chart three times, for a phone, a column and a page, and shows the one that fits its container.
 * A single drawing scaled to a phone would shrink its text below reading size; measuring needs a script.
 */
export function FitWidths({ draw }: { draw: (width: number) => ReactNode }) {
  return (
    <div className="@container">
      <div className="@xl:hidden">{draw(WIDTHS.narrow)}</div>
      <div className="hidden @xl:block @4xl:hidden">{draw(WIDTHS.middle)}</div>
      <div className="hidden @4xl:block">{draw(WIDTHS.wide)}</div>
    </div>
  );
}
