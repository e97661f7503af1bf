/** Months that the tree can look back over. */
export const SPANS = [1, 3, 12] as const;
export type Span = (typeof SPANS)[number];

/** The span that the address names; three months where it names none. */
export const spanInAddress = (asked: string | string[] | undefined): Span => SPANS.find((span) => String(span) === asked) ?? 3;
