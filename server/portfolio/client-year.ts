import { type Use, type UsedCell, useOf, wholeCell } from "../domain/counted";
import { type Day, type Month, monthOf } from "../domain/day";
import type { Progress } from "../domain/forecast";
import { countsPart, type Headline, type ScopedBudget } from "../domain/headline";
import type { PlannedPiece } from "../domain/plan-left";
import { settledStatus } from "../domain/standing";
import type { WorkCalendar } from "../domain/working-days";
import { judge, periodOn } from "../overview/period";
import type { YearStep } from "./schema";
import type { Judged } from "./service";

/** What is known of a client in some months; each list is in the order of these. */
export type ClientFacts = {
  today: Day;
  calendar: WorkCalendar;
  headlines: readonly Headline<ScopedBudget>[];
  progress: readonly Progress[];
  /** All time of each month. */
  totals: readonly Use[];
  /** The same by channel and activity, where a headline counts a part. */
  parts: ReadonlyMap<Month, readonly UsedCell[]>;
  planned: readonly PlannedPiece[];
};

/** How each month stood as its own overview says it, and the last one as the portfolio of that month judges it, for its order. */
export function clientYear(months: readonly Month[], facts: ClientFacts): { steps: YearStep[]; standing: Judged["standing"] } {
  // Only the month that is running is foretold, by a plan that is still to come.
  const now = months.indexOf(monthOf(facts.today));
  const judged = now === -1 ? null : judgedNow(now, facts);
  const steps = months.map((month, at): YearStep => {
    const headline = facts.headlines[at] ?? NO_HEADLINE;
    const { amount: budget } = headline;
    if (judged && at === now) return { budget, used: judged.used, status: judged.status };
    const { used, usedToYesterday } = useIn(headline, month, facts, at);
    return { budget, used, status: settledStatus({ used, usedToYesterday, available: budget, progress: facts.progress[at] ?? NOT_BEGUN }) };
  });
  const { used, budget, status } = steps.at(-1) ?? NO_STEP;
  return { steps, standing: judged && now === months.length - 1 ? judged : { used, available: budget, status, forecast: null } };
}

const NO_STEP: YearStep = { budget: null, used: 0, status: "no-budget" };
const NO_HEADLINE: Headline<ScopedBudget> = { kind: "none", amount: null, lines: [] };
const NOT_BEGUN: Progress = { elapsedDays: 0, totalDays: 0 };
const NOTHING: Use = { used: 0, usedToYesterday: 0 };

/** What of the month's time counts in its headline: all of it, but where that counts a part. */
function useIn(headline: Headline<ScopedBudget>, month: Month, { totals, parts }: ClientFacts, at: number): Use {
  return countsPart(headline) ? useOf(parts.get(month) ?? [], headline.lines) : (totals[at] ?? NOTHING);
}

/** `at` is where the month that is running stands. */
function judgedNow(at: number, { today, calendar, headlines, totals, parts, planned }: ClientFacts): Judged["standing"] {
  const [headline, month] = [headlines[at] ?? NO_HEADLINE, monthOf(today)];
  const { used, usedToYesterday } = totals[at] ?? NOTHING;
  const cells = countsPart(headline) ? (parts.get(month) ?? []) : [wholeCell({ seconds: used, toYesterday: usedToYesterday })];
  return judge(headline, cells, periodOn(today, month), calendar, { planned }).standing;
}
