import type { ReactNode } from "react";

/**
 * Draws a chart four times, from a phone's width to a page's, and shows the one that fits its container.
 * One drawing scaled to a phone would shrink its text below reading size; measuring needs a script.
 */
export function FitWidths({ draw }: { draw: (width: number) => ReactNode }) {
  return (
    <div className="@container">
      <div className="@min-[480px]:hidden">{draw(340)}</div>
      <div className="hidden @min-[480px]:block @min-[680px]:hidden">{draw(480)}</div>
      <div className="hidden @min-[680px]:block @min-[960px]:hidden">{draw(680)}</div>
      <div className="hidden @min-[960px]:block">{draw(960)}</div>
    </div>
  );
}
