import { findGoalStandings, type GoalOnDay } from "../goals/standings";
import { lineQuestions, linesFrom } from "../budgets/data/lines";
import { ask } from "../db/ask";
import type { EnteredTenant } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { heldIn } from "../domain/budget-line";
import { ALL_WORK } from "../domain/budget-scope";
import { channelHours } from "../domain/channel-hours";
import { addMonths, daysBetween, firstDayOf, lastDayOf, monthOf } from "../domain/day";
import { goalHours } from "../domain/goal-hours";
import { groupBy } from "../domain/group-by";
import { neglectOf } from "../domain/neglect";
import { rowBudgetOf } from "../domain/row-budget";
import { rulesWith } from "../domain/rule-of-thumb";
import { sharingOf } from "../domain/sharing";
import { toolsOnChannels } from "../domain/tool-spending";
import { type MonthFact, USUAL_MONTHS, usualMonth } from "../domain/usual-month";
import { recommend, type VerdictFacts } from "../domain/verdict";
import { todayIn } from "../domain/zone";
import { workCalendarOf } from "../holidays/service";
import { ledgerQuestions, ledgersFrom, withAvailable } from "../retainers/available";
import { roiOf } from "../roi/service";
import { ownRules } from "../rules/data";
import { monthCells } from "../totals/data";
import { factQuestions } from "./data/facts";

/** Months of trend that are shown, the running one among them. */
const TREND_MONTHS = 12;

/** What is known of a channel today, and what that speaks for; `advised` is null for an idea and a closed one, of which nothing is to be decided. */
export type ChannelFacts = Awaited<ReturnType<typeof channelFacts>>["channels"][number];

/** The facts of all channels, asked in one statement and one more each for holidays, for how the goals stand and for what came back. */
export async function channelFacts(tx: Tx, tenant: EnteredTenant, now: Date) {
  const today = todayIn(tenant.timeZone, now);
  const month = monthOf(today);
  const calendar = await workCalendarOf(tx, tenant, firstDayOf(month), lastDayOf(month));
  const standings = await findGoalStandings(tx, tenant.id, today);
  // Of the same full months as the usual hours and their cost.
  const returned = await roiOf(tx, tenant, { from: addMonths(month, -USUAL_MONTHS), to: addMonths(month, -1) });
  const lineOf = new Map(returned.channels.map((line) => [line.channelId, line]));
  const answers = await ask(tx, {
    ...factQuestions(tenant.id, { today, from: addMonths(month, 1 - TREND_MONTHS), to: month, hoursFrom: addMonths(month, -USUAL_MONTHS), hoursTo: addMonths(month, -1) }),
    ...lineQuestions([tenant.id], firstDayOf(month), lastDayOf(month)),
    ...ledgerQuestions([tenant.id], month),
    usualCells: monthCells([{ ...tenant, today }], addMonths(month, -USUAL_MONTHS), month),
    rules: ownRules(tenant.id),
  });
  const rules = rulesWith(answers.rules);
  const held = heldIn(month, linesFrom(answers), "time", calendar);
  // With what of a tool for several channels falls on each, as in the return.
  const spent = toolsOnChannels(answers.spent, sharingOf(answers.splits), answers.months.map(({ channelId: key, ...row }) => ({ key, ...row })));
  const spentOn = groupBy(spent, ({ key }) => key);
  const open = standings.filter(({ rank }) => rank !== null);
  const goalsOf = new Map<string, Set<string>>();
  for (const { channelId, goalId } of answers.channelGoals) goalsOf.set(channelId, (goalsOf.get(channelId) ?? new Set()).add(goalId));
  const available = withAvailable(held, await ledgersFrom(tx, [{ ...tenant, today }], month, answers));
  const logged = new Map(answers.goalHours.map(({ goalId, seconds }) => [goalId, seconds]));
  const hoursOf = (goalId: string) => goalHours(goalId, available, logged.get(goalId) ?? null).seconds ?? 0;

  const channels = answers.channels.map((channel) => {
    const ofChannel = <R extends { channelId: string }>(rows: readonly R[]) => rows.filter(({ channelId }) => channelId === channel.id);
    const months = monthsWith(ofChannel(answers.months), spentOn.get(channel.id) ?? []);
    const usual = usualMonth(months, monthOf(channel.openedOn), month);
    const budget = rowBudgetOf(held, { ...ALL_WORK, channelIds: [channel.id] });
    // A sum of the budgets inside it is no budget for all that it takes.
    const budgetSeconds = budget.kind === "own" ? budget.amount : null;
    const goals = open.filter(({ goalId }) => goalsOf.get(channel.id)?.has(goalId));
    const audits = ofChannel(answers.audits);
    const completed = audits.find(({ isOpen }) => !isOpen) ?? null;
    const [experiment = null] = ofChannel(answers.experiments);
    const [verdict = null] = ofChannel(answers.lastVerdicts);
    const neglect = neglectOf({ ...channel, today }, rules);
    const brought = lineOf.get(channel.id) ?? null;
    const facts: VerdictFacts = {
      openDays: daysBetween(channel.openedOn, today),
      windowDays: rules["window-days"].value,
      experimentUntil: experiment && experiment.endsOn >= today ? experiment.endsOn : null,
      goals,
      roi: brought?.roi ?? null,
      roiThresholdPercent: rules["roi-threshold"].value,
      audit: completed && { tacticsAdequate: completed.tacticsAdequate === true, interactionCentral: completed.interactionCentral, providerAffordable: completed.providerAffordable },
      neglect,
      capacitySeconds: channelHours(budget, answers.usualCells.filter(({ channelId }) => channelId === channel.id), monthOf(channel.openedOn), month),
      minimumMonthSeconds: channel.minimumMonthSeconds,
      lowerGoalSeconds: lowerHours(goals, standings, hoursOf),
    };
    const isOpen = channel.status !== "idea" && channel.status !== "closed";
    return {
      ...channel, months, usual, brought, budgetSeconds, goals, neglect, facts, experiment, verdict, auditId: completed?.id ?? null, openAuditId: audits.find((audit) => audit.isOpen)?.id ?? null,
      isOpen, advised: isOpen ? recommend(facts) : null, due: dueOf({ isOpen, verdict, experiment }, month, today),
    };
  });
  return { today, month, rules, standings, channels };
}

type MonthRow = { month: string; seconds: number; pricedSeconds: number; secondMinor: number };

/** Months with time and months in which something was spent. */
function monthsWith(worked: readonly MonthRow[], spent: readonly { month: string; amountMinor: number }[]): MonthFact[] {
  const months = [...new Set([...worked, ...spent].map(({ month }) => month))].sort();
  return months.map((month) => {
    const { seconds = 0, pricedSeconds = 0, secondMinor = 0 } = worked.find((row) => row.month === month) ?? {};
    return { month, seconds, priced: { pricedSeconds, secondMinor, unpricedSeconds: seconds - pricedSeconds }, spentMinor: spent.reduce((sum, row) => (row.month === month ? sum + row.amountMinor : sum), 0) };
  });
}

/** Seconds a month that goals below the channel's best one take, as the board of goals says; null where it has no goal in rank, or none is below. */
function lowerHours(own: readonly GoalOnDay[], all: readonly GoalOnDay[], hoursOf: (goalId: string) => number): number | null {
  const best = own.reduce<number | null>((first, { rank }) => (rank !== null && (first === null || rank < first) ? rank : first), null);
  const lower = all.filter(({ rank }) => best !== null && rank !== null && rank > best);
  return lower.length === 0 ? null : lower.reduce((sum, { goalId }) => sum + hoursOf(goalId), 0);
}

export const DUE = ["verdict", "experiment-over", "closing"] as const;
export type Due = (typeof DUE)[number];

/** What waits for somebody: a verdict of this month, the one that ends an experiment, the rest of a closing list. */
function dueOf({ isOpen, verdict, experiment }: { isOpen: boolean; verdict: { month: string; verdict: string; stepsLeft: number } | null; experiment: { endsOn: string } | null }, month: string, today: string): Due[] {
  if (!isOpen) return [];
  if (verdict?.verdict === "drop" && verdict.stepsLeft > 0) return ["closing"];
  if (experiment) return experiment.endsOn < today ? ["experiment-over"] : [];
  return verdict?.month === month ? [] : ["verdict"];
}
