import { moneyHeadline } from "../budgets/headline-month";
import { seesBasis } from "../budgets/visible";
import { ask } from "../db/ask";
import { verdictSentences } from "../domain/decisions-needed";
import { addMonths, type Month } from "../domain/day";
import { knownReturn, knownSpent } from "../domain/known-amounts";
import { kpiSentence, shownKpis } from "../domain/kpi-words";
import { answerOf, budgetSentence, coverageSentence, returnSentence, trendSentence } from "../domain/summary-words";
import type { EngagementCall } from "../engagements/visible";
import { kpisOn } from "../kpis/service";
import type { OverviewMonth } from "../overview/schema";
import { monthOverview } from "../overview/service";
import { roiOf } from "../roi/service";
import { verdictsOf } from "./data";
import { decisionsOf } from "./decisions";
import type { SummaryMonth } from "./schema";

const TREND_MONTHS = 6;

/** A month on one page, in sentences that are made of its figures. Every figure is another noun's own: nothing is added up here. */
export async function monthSummary(call: EngagementCall, asked: Month | undefined): Promise<SummaryMonth> {
  const { tx, tenant, now, may } = call;
  const overview = await monthOverview(tx, tenant, asked, now);
  const { month, from, to, today, state, headline } = overview;
  const readsReturns = may(tenant.role, "returns:read");
  const roi = readsReturns ? await returnIn(call, month) : null;
  const { standing } = headline;
  const kpis = await kpisOn(tx, tenant.id, to < today ? to : today);
  const { verdicts } = await ask(tx, { verdicts: verdictsOf(tenant.id, month) });
  return {
    month, from, to, today, state, currency: tenant.currency,
    answer: roi && answerOf(roi.sentence, roi.coverage),
    time: {
      kind: headline.kind, used: standing.used, available: standing.available, status: standing.status, finding: headline.finding,
      sentence: budgetSentence({ used: standing.used, available: standing.available, forecast: standing.forecast?.value ?? null, state, unpricedSeconds: 0 }, (seconds) => ({ seconds })),
    },
    money: readsReturns ? await moneyIn(call, overview) : null,
    roi,
    kpis: shownKpis(kpis).map((kpi) => {
      const { id, name, unit, goalTitle, value, target, progress, status } = kpi;
      return { id, name, unit, goalTitle, value, target, progress, status, sentence: kpiSentence(kpi) };
    }),
    verdicts: verdictSentences(verdicts),
    decisions: state === "running" ? await decisionsOf(call, overview) : null,
  };
}

/** What a budget at billing rates holds is asked of the client, and seen by whoever may see those; what one at cost holds is a sum like every return's cost. */
async function moneyIn({ tx, tenant }: EngagementCall, { month, today, state }: OverviewMonth): Promise<SummaryMonth["money"]> {
  const money = await moneyHeadline(tx, tenant, month, today);
  if (money === null || (money.basis === "bill" && !seesBasis(tenant, "bill"))) return null;
  const { unpricedSeconds, ...shown } = money;
  return { ...shown, sentence: budgetSentence({ ...money, forecast: null, state, unpricedSeconds }, (minor) => ({ minor })) };
}

/** The month's return and the five months before it. Labour apart from the rest only for whoever may see cost rates. */
async function returnIn({ tx, tenant }: EngagementCall, month: Month): Promise<NonNullable<SummaryMonth["roi"]>> {
  const { months } = await roiOf(tx, tenant, { from: addMonths(month, 1 - TREND_MONTHS), to: month });
  const line = months.find((each) => each.month === month);
  if (!line) throw new Error(`The months of a return do not hold the one that was asked for: ${month}.`);
  const { cost, back, roi, coverage } = line;
  return {
    spentMinor: knownSpent(line), returnMinor: knownReturn(line), roi, cost: seesBasis(tenant, "cost") ? cost : null, back, coverage,
    months: months.map(({ month: of, ...each }) => ({ month: of, spentMinor: knownSpent(each), returnMinor: knownReturn(each), roi: each.roi })),
    sentence: returnSentence(line),
    missing: coverageSentence(coverage),
    trend: trendSentence(months),
  };
}
