/** What a closed month says of a budget and could say otherwise if it were worked out anew. Whole seconds and minor units; null is unknown or none. */
export type RecordedFigures = { budget: number | null; carriedIn: number; used: number; moneyBudget: number | null; moneyUsed: number | null };

export const RECORDED = ["carriedIn", "budget", "used", "moneyBudget", "moneyUsed"] as const satisfies readonly (keyof RecordedFigures)[];

export type RecordDifference = { figure: (typeof RECORDED)[number]; closed: number | null; now: number | null };

/**
 * Where the record of a month that stays closed is not what its entries, its budgets and the months before it make of it
 * today. A record is never changed by that: a person decides whether to open the month again or to adjust an open one.
 */
export function differencesOf(closed: RecordedFigures, now: RecordedFigures): RecordDifference[] {
  return RECORDED.filter((figure) => closed[figure] !== now[figure]).map((figure) => ({ figure, closed: closed[figure], now: now[figure] }));
}
