import { roundHalfAway } from "./rounding";

/** A number that is somebody's experience, not a law: shown with who said so and when, and editable per tenant. */
export type RuleOfThumb = { value: number; source: string; year: number };
export type EstimateRules = {
  /** Hours a week in which one person of a small organisation watches its channels. */
  smallWeekHours: RuleOfThumb;
  /** Full-time people for the same in a large organisation, from and to. */
  largeFteLow: RuleOfThumb;
  largeFteHigh: RuleOfThumb;
  /** What taking part adds, as a share. */
  participationShare: RuleOfThumb;
  /** What measuring and analysing adds, as a share, from and to. */
  analysisShareLow: RuleOfThumb;
  analysisShareHigh: RuleOfThumb;
};

// The article prints no date; 2010 is the newest year that it names.
const practitioner = { source: "“7 tips for time management with social media”, a Dutch practitioners’ article", year: 2010 };

/** The defaults. None of them says for how many channels. */
export const ESTIMATE_RULES: EstimateRules = {
  smallWeekHours: { value: 8, ...practitioner },
  largeFteLow: { value: 1, ...practitioner },
  largeFteHigh: { value: 3, ...practitioner },
  participationShare: { value: 0.25, ...practitioner },
  analysisShareLow: { value: 0.5, ...practitioner },
  analysisShareHigh: { value: 1, ...practitioner },
};

export type EstimateInput = {
  organisation: "small" | "large";
  /** The tenant's hours of one full-time week, in whole seconds. */
  fteWeekSeconds: number;
  participation: boolean;
  analysis: boolean;
  /** The source does not say of what analysis is a share: of monitoring with participation (sequential), or of monitoring alone (additive). */
  reading: "sequential" | "additive";
};

/** Whole seconds, from and to; equal where the rule gives one number. */
export type SecondsRange = { lowSeconds: number; highSeconds: number };

/** Seconds a week after each step: monitoring alone, with participation, and `week` with analysis, all as far as asked for; `month` is `week` × 52 / 12. */
export type Estimate = { monitoring: SecondsRange; withParticipation: SecondsRange; week: SecondsRange; month: SecondsRange };

/** The effort that social media takes by rule of thumb. A step that was not asked for equals the one before. */
export function estimateEffort(input: EstimateInput, rules: EstimateRules = ESTIMATE_RULES): Estimate {
  const small = rules.smallWeekHours.value * 3600;
  const base =
    input.organisation === "small"
      ? { low: small, high: small }
      : { low: rules.largeFteLow.value * input.fteWeekSeconds, high: rules.largeFteHigh.value * input.fteWeekSeconds };
  const participation = input.participation ? rules.participationShare.value : 0;
  const grown = (amount: number, share: number) =>
    input.reading === "sequential" ? amount * (1 + participation) * (1 + share) : amount * (1 + participation + share);
  const low = grown(base.low, input.analysis ? rules.analysisShareLow.value : 0);
  const high = grown(base.high, input.analysis ? rules.analysisShareHigh.value : 0);
  return {
    monitoring: range(base.low, base.high),
    withParticipation: range(grown(base.low, 0), grown(base.high, 0)),
    week: range(low, high),
    month: range(monthOfWeeks(low), monthOfWeeks(high)),
  };
}

/** Seconds of a mean month from seconds a week: × 52 / 12, never × 4. Not rounded. */
export function monthOfWeeks(weekSeconds: number): number {
  return (weekSeconds * 52) / 12;
}

/** Whole seconds of one exact month: the week's share for each of its working days. Null where a week has none. */
export function monthByWorkingDays(weekSeconds: number, workingDaysInMonth: number, workingDaysInWeek: number): number | null {
  return workingDaysInWeek === 0 ? null : roundHalfAway((weekSeconds * workingDaysInMonth) / workingDaysInWeek);
}

function range(low: number, high: number): SecondsRange {
  return { lowSeconds: roundHalfAway(low), highSeconds: roundHalfAway(high) };
}
