import type { RuleOfThumb } from "./estimate";

/** The kinds of effort (server/activities). */
type EffortKind = "monitoring" | "participation" | "analysis" | "other";

/**
 * Who speaks with the audience speaks for the company, and knows its customers afterwards: work in which that is central is
 * given away with a reason. It is an experience and not a law, so it warns.
 */
export const INTERACTION_RULE: Omit<RuleOfThumb, "value"> = { source: "this product's own rule: what audiences hear, and what is learned from them, is worth keeping in-house", year: 2026 };

/** Whether interaction with the audience is central to a kind of work: taking part is, watching and measuring are not. */
export const isInteractionCentral = (kind: EffortKind): boolean => kind === "participation";
