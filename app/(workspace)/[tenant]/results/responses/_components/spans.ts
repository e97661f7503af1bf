/** So many months can be looked back at. */
export const SPANS = [3, 6, 12, 24] as const;
export type Span = (typeof SPANS)[number];
