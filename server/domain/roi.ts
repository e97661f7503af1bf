/** By what an ROI is told apart besides the channel: what belongs to none of these stays not allocated. */
export const ROI_PARTS = ["goal", "provider", "campaign"] as const;
export const ROI_BYS = ["channel", ...ROI_PARTS] as const;
export type RoiBy = (typeof ROI_BYS)[number];

/** Cost in whole minor units; other is training and everything else. */
export type CostParts = { laborMinor: number; externalMinor: number; toolsMinor: number; adsMinor: number; otherMinor: number };
/** Return in whole minor units. */
export type ReturnParts = { revenueMinor: number; resultsMinor: number; savingsMinor: number };
/** How much of the hours has a rate, and how many of the results a value; a row of revenue is one result here. */
export type Coverage = { pricedSeconds: number; seconds: number; valuedResults: number; results: number };

export const costOf = ({ laborMinor, externalMinor, toolsMinor, adsMinor, otherMinor }: CostParts) => laborMinor + externalMinor + toolsMinor + adsMinor + otherMinor;
export const returnOf = ({ revenueMinor, resultsMinor, savingsMinor }: ReturnParts) => revenueMinor + resultsMinor + savingsMinor;

/** What of a cost is left without what another one holds, part by part. */
export const lessCost = (cost: CostParts, own: CostParts): CostParts => ({
  laborMinor: cost.laborMinor - own.laborMinor, externalMinor: cost.externalMinor - own.externalMinor, toolsMinor: cost.toolsMinor - own.toolsMinor, adsMinor: cost.adsMinor - own.adsMinor, otherMinor: cost.otherMinor - own.otherMinor,
});

/** The same of a return. */
export const lessReturn = (back: ReturnParts, own: ReturnParts): ReturnParts => ({ revenueMinor: back.revenueMinor - own.revenueMinor, resultsMinor: back.resultsMinor - own.resultsMinor, savingsMinor: back.savingsMinor - own.savingsMinor });

/** ROI = (return − cost) / cost (formulas E): 0.267 is 26.7 %. Null where nothing was spent. */
export const roi = (costMinor: number, returnMinor: number): number | null => (costMinor === 0 ? null : (returnMinor - costMinor) / costMinor);

/** Return / cost, which is not the ROI: at 1 the money is back. Null where nothing was spent. */
export const returnMultiple = (costMinor: number, returnMinor: number): number | null => (costMinor === 0 ? null : returnMinor / costMinor);

/** What one result cost, in exact minor units, or took, in exact seconds. Null where there is none. */
export const perResult = (whole: number, results: number): number | null => (results === 0 ? null : whole / results);

/** Returns of the kind that a break-even is asked in: so many that came to so much. */
export type Valued = { results: number; returnMinor: number };

/**
 * How many results pay for the cost that no other return pays for: (cost − other return) / value per result, rounded up, as there
 * is no part of a lead. 0 where the rest pays for all. Null where a result is worth nothing, or nobody knows what.
 */
export function breakEvenResults(costMinor: number, otherReturnMinor: number, { results, returnMinor }: Valued): number | null {
  if (results <= 0 || returnMinor <= 0) return null;
  const open = costMinor - otherReturnMinor;
  if (open <= 0) return 0;
  // Multiplied before it is divided, in whole numbers: a whole answer must not be pushed to the next one.
  return Number((BigInt(open) * BigInt(results) + BigInt(returnMinor) - 1n) / BigInt(returnMinor));
}

/** Whether something came back and nothing of it has a value yet: that is not known, and is not nothing. */
export const isUnvalued = ({ returnMinor, coverage }: Pick<RoiLine, "returnMinor" | "coverage">): boolean => returnMinor === 0 && coverage.results > coverage.valuedResults;

/**
 * What is known of some months, channels or goals together. `roi` is null where nothing was spent, where nobody has said what came
 * back or what any of it is worth, and where there is work of which nothing has a rate: then the cost is not known, and no figure
 * stands for it.
 */
export type RoiLine = {
  cost: CostParts;
  costMinor: number;
  back: ReturnParts;
  returnMinor: number;
  /** What of the return ads brought. */
  paidMinor: number;
  roi: number | null;
  /** The same return against ads alone, as who counts nothing else would say it. */
  adsOnlyRoi: number | null;
  seconds: number;
  /** Leads, orders, applications: by number, valued or not. */
  results: number;
  /** Those of them that have a value. */
  valuedCount: number;
  /** Rows that say what came back. */
  returns: number;
  coverage: Coverage;
};

/** Parts of a line, added up; `saysReturns` false is that nobody has said what came back. */
export function roiLine(parts: readonly RoiPart[], saysReturns: boolean): RoiLine {
  const sum = (of: (part: RoiPart) => number) => parts.reduce((total, part) => total + of(part), 0);
  const cost = { laborMinor: sum((part) => part.cost.laborMinor), externalMinor: sum((part) => part.cost.externalMinor), toolsMinor: sum((part) => part.cost.toolsMinor), adsMinor: sum((part) => part.cost.adsMinor), otherMinor: sum((part) => part.cost.otherMinor) };
  const back = { revenueMinor: sum((part) => part.back.revenueMinor), resultsMinor: sum((part) => part.back.resultsMinor), savingsMinor: sum((part) => part.back.savingsMinor) };
  const [costMinor, returnMinor] = [costOf(cost), returnOf(back)];
  const coverage = { pricedSeconds: sum((part) => part.coverage.pricedSeconds), seconds: sum((part) => part.coverage.seconds), valuedResults: sum((part) => part.coverage.valuedResults), results: sum((part) => part.coverage.results) };
  const isReturnKnown = saysReturns && !isUnvalued({ returnMinor, coverage });
  const isKnown = isReturnKnown && (coverage.seconds === 0 || coverage.pricedSeconds > 0);
  return {
    cost, costMinor, back, returnMinor, coverage,
    paidMinor: sum((part) => part.paidMinor),
    roi: isKnown ? roi(costMinor, returnMinor) : null,
    adsOnlyRoi: isReturnKnown ? roi(cost.adsMinor, returnMinor) : null,
    seconds: coverage.seconds,
    results: sum((part) => part.results),
    valuedCount: sum((part) => part.valuedCount),
    returns: sum((part) => part.returns),
  };
}

/** What can be added up to a line. */
export type RoiPart = { cost: CostParts; back: ReturnParts; paidMinor: number; results: number; valuedCount: number; returns: number; coverage: Coverage };
