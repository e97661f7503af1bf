import type { Day, Month } from "./day";
import type { PeriodState } from "./finding";
import { isUnvalued } from "./roi";
import { roundHalfAway } from "./rounding";

/**
 * What a month's figures say in plain sentences, made by rule: `key` names the sentence in the catalogue, `values` are the
 * figures in it. A sentence is made of the figures that stand beside it, rounded as they are printed, so that word and number
 * cannot part; of what is unknown nothing is said but that it is.
 */

/** A figure in a sentence, by how it is written. `ratio` 0.267 is 26.7 %; `value` is in a KPI's own unit. */
export type SpokenValue = { seconds: number } | { minor: number } | { ratio: number } | { value: number; unit: string | null } | { count: number } | { text: string } | { names: string[] } | { month: Month } | { day: Day };

export type Sentence<K extends string> = { key: K; values: Readonly<Record<string, SpokenValue>> };

/** ROI is printed with one decimal of a percent; two that are printed alike are the same. */
const printed = (ratio: number) => roundHalfAway(ratio, 3);

export const BUDGET_KEYS = ["nothing", "noBudget", "unknown", "planned", "isOver", "isOverAtLeast", "willBeOver", "soFar", "atLeast", "endedOver", "endedUnder", "endedExactly"] as const;
export type BudgetKey = (typeof BUDGET_KEYS)[number];

/** Hours or money against a budget, in one unit. `used` null is unknown; of money the seconds without a rate are in no amount. */
export type BudgetFacts = { used: number | null; available: number | null; forecast: number | null; state: PeriodState; unpricedSeconds: number };

/** How much is used of a budget. "Over" only beyond what is available; where a part is not priced, "at least". */
export function budgetSentence({ used, available, forecast, state, unpricedSeconds }: BudgetFacts, said: (amount: number) => SpokenValue): Sentence<BudgetKey> {
  const sentence = (key: BudgetKey, amounts: Readonly<Record<string, number>>): Sentence<BudgetKey> => ({ key, values: Object.fromEntries(Object.entries(amounts).map(([name, amount]) => [name, said(amount)])) });
  if (used === null) return sentence("unknown", available === null ? {} : { available });
  if (available === null) return used > 0 ? sentence("noBudget", { used }) : sentence("nothing", {});
  const over = used - available;
  const unpriced = { unpriced: { seconds: unpricedSeconds } };
  if (unpricedSeconds > 0) {
    const { key, values } = over > 0 ? sentence("isOverAtLeast", { used, available, over }) : sentence("atLeast", { used, available });
    return { key, values: { ...values, ...unpriced } };
  }
  if (state === "past") return over === 0 ? sentence("endedExactly", { used }) : over > 0 ? sentence("endedOver", { used, available, over }) : sentence("endedUnder", { used, available, left: available - used });
  if (over > 0) return sentence("isOver", { used, available, over });
  if (state === "to-come") return sentence("planned", { available });
  if (forecast !== null && forecast > available) return sentence("willBeOver", { used, available, over: forecast - available });
  return sentence("soFar", { used, available, left: available - used });
}

export const RETURN_KEYS = ["nothing", "costUnknown", "noCost", "unsaid", "unvalued", "nothingBack", "gain", "even", "loss"] as const;
export type ReturnKey = (typeof RETURN_KEYS)[number];

export type ReturnFacts = { costMinor: number; returnMinor: number; roi: number | null; coverage: { pricedSeconds: number; seconds: number; valuedResults: number; results: number } };

/** What came back for what was spent, all costs counted. A gain only above nothing, a loss only below it. */
export function returnSentence({ costMinor, returnMinor, roi, coverage }: ReturnFacts): Sentence<ReturnKey> {
  const amounts = { cost: { minor: costMinor }, back: { minor: returnMinor } };
  if (roi === null) {
    if (coverage.seconds > 0 && coverage.pricedSeconds === 0) return { key: "costUnknown", values: { hours: { seconds: coverage.seconds } } };
    if (isUnvalued({ returnMinor, coverage })) return { key: "unvalued", values: { ...amounts, results: { count: coverage.results } } };
    if (costMinor > 0) return { key: "unsaid", values: amounts };
    return returnMinor > 0 ? { key: "noCost", values: amounts } : { key: "nothing", values: {} };
  }
  if (returnMinor === 0) return { key: "nothingBack", values: amounts };
  return { key: printed(roi) > 0 ? "gain" : printed(roi) < 0 ? "loss" : "even", values: { ...amounts, roi: { ratio: roi } } };
}

export const COVERAGE_KEYS = ["hours", "results", "both"] as const;

/** What a return is not made of yet: hours without a cost rate, results without a value. Null where nothing is missing. */
export function coverageSentence({ pricedSeconds, seconds, valuedResults, results }: ReturnFacts["coverage"]): Sentence<(typeof COVERAGE_KEYS)[number]> | null {
  const values = { hours: { seconds: seconds - pricedSeconds }, results: { count: results - valuedResults } };
  if (seconds > pricedSeconds) return { key: results > valuedResults ? "both" : "hours", values };
  return results > valuedResults ? { key: "results", values } : null;
}

export const TREND_KEYS = ["up", "down", "same"] as const;

/** The return of the last of some months beside that of the last one before it that has one. Null where there is nothing to compare. */
export function trendSentence(months: readonly { month: Month; roi: number | null }[]): Sentence<(typeof TREND_KEYS)[number]> | null {
  const now = months.at(-1);
  const before = months.slice(0, -1).findLast(({ roi }) => roi !== null);
  if (!now || now.roi === null || !before || before.roi === null) return null;
  const [is, was] = [printed(now.roi), printed(before.roi)];
  return { key: is > was ? "up" : is < was ? "down" : "same", values: { roi: { ratio: now.roi }, before: { ratio: before.roi }, month: { month: before.month } } };
}

export const ANSWER_KEYS = ["worth", "worthKnown", "notWorth", "notWorthKnown", "even", "evenKnown"] as const;
const ANSWERS = { gain: ["worth", "worthKnown"], loss: ["notWorth", "notWorthKnown"], even: ["even", "evenKnown"] } as const;

/** Whether it was worth it; "known" where it is said by a part of the hours and results only. Null where the return does not say. */
export function answerOf({ key, values }: Sentence<ReturnKey>, coverage: ReturnFacts["coverage"]): Sentence<(typeof ANSWER_KEYS)[number]> | null {
  if (key !== "gain" && key !== "loss" && key !== "even") return null;
  const [whole, known] = ANSWERS[key];
  return { key: coverageSentence(coverage) === null ? whole : known, values };
}
