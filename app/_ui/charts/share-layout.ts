import { textWidth } from "./text-width";

export type Share = { label: string; value: number };
export type ShareSegment = Share & { ratio: number; left: number; width: number; isLabelled: boolean };

/**
 * Parts of a whole side by side. A part keeps its place even at zero (no width, never labelled below its bar).
 * `isLabelled` says whether its label fits under its own segment; the others are listed below.
 */
export function shareLayout(shares: readonly Share[], width: number, labelOf: (share: Share, ratio: number) => readonly string[]): ShareSegment[] {
  const total = shares.reduce((sum, share) => sum + Math.max(0, share.value), 0);
  let left = 0;
  return shares.map((share) => {
    const ratio = total === 0 ? 0 : Math.max(0, share.value) / total;
    const segment = { ...share, ratio, left, width: ratio * width };
    left += segment.width;
    const needed = Math.max(...labelOf(share, ratio).map(textWidth), 0);
    return { ...segment, isLabelled: segment.width >= needed + 8 };
  });
}
