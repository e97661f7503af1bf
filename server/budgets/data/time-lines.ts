import { z } from "zod";
import { type ask, question } from "../../db/ask";
import type { TenantId } from "../../db/tenant";
import type { Day } from "../../domain/day";
import { groupBy } from "../../domain/group-by";
import { Prisma } from "../../generated/prisma/client";
import { lineQuestions } from "./lines";

const lineRow = z.object({
  tenantId: z.string(), id: z.string(), goalId: z.string().nullable(), memberId: z.string().nullable(),
  deliverables: z.object({ planned: z.number(), done: z.number(), countedOn: z.string(), rest: z.enum(["typical", "one-off"]) }).nullable(),
});
const amountsRow = z.object({ budgetId: z.string(), amounts: z.array(z.object({ from: z.string(), to: z.string().nullable(), amount: z.number() })) });

/**
 * The monthly budgets of many tenants, as far as they say how much time there is from `from` to `to`: without names, alerts and
 * money, which for 200 tenants would be most of what is read. `timeLinesFrom` makes the lines of the answers.
 */
export function timeLineQuestions(tenantIds: readonly TenantId[], from: Day, to: Day) {
  const { budgetChannels, budgetActivities, budgetTerms } = lineQuestions(tenantIds, from, to);
  const ofTenants = Prisma.sql`tenant_id = ANY(${[...tenantIds]}::uuid[])`;
  // What was put away in years comes last, so that it cannot crowd out what holds.
  return {
    budgetChannels, budgetActivities, budgetTerms,
    timeLines: question(lineRow, Prisma.sql`
      SELECT tenant_id AS "tenantId", id, goal_id AS "goalId", member_id AS "memberId",
        CASE WHEN deliverables_on IS NOT NULL THEN json_build_object('planned', deliverables_planned, 'done', deliverables_done, 'countedOn', deliverables_on, 'rest', deliverables_rest) END AS deliverables
      FROM budgets WHERE ${ofTenants} AND period = 'month' ORDER BY archived_at IS NOT NULL, created_at, id LIMIT 20000`),
    timeAmounts: question(amountsRow, Prisma.sql`
      SELECT budget_id AS "budgetId", json_agg(json_build_object('from', from_on, 'to', to_on, 'amount', amount) ORDER BY from_on) AS amounts
      FROM budget_amounts WHERE ${ofTenants} AND measure = 'time' AND from_on <= ${to}::date AND (to_on IS NULL OR to_on > ${from}::date) GROUP BY tenant_id, budget_id`),
  };
}

type TimeLineAnswers = Awaited<ReturnType<typeof ask<ReturnType<typeof timeLineQuestions>>>>;

/** The lines that the answers to `timeLineQuestions` describe, in their order; those without an amount in these days are left out. */
export function timeLinesFrom({ timeLines, timeAmounts, budgetChannels, budgetActivities, budgetTerms }: TimeLineAnswers) {
  const of = <T extends { budgetId: string }>(rows: readonly T[]) => groupBy(rows, ({ budgetId }) => budgetId);
  const [channels, activities, terms] = [of(budgetChannels), of(budgetActivities), of(budgetTerms)];
  const amounts = new Map(timeAmounts.map((row) => [row.budgetId, row.amounts]));
  // Each field is named: of many lines, copying whole objects is what takes long.
  const lineOf = ({ tenantId, id, goalId, memberId, deliverables }: TimeLineAnswers["timeLines"][number], time: z.infer<typeof amountsRow>["amounts"]) => ({
    tenantId, id, goalId, memberId, deliverables,
    period: "month" as const,
    channelIds: channels.get(id)?.map(({ channelId }) => channelId) ?? [],
    activityIds: activities.get(id)?.map(({ activityId }) => activityId) ?? [],
    terms: terms.get(id) ?? [],
    amounts: { time, money: [] },
  });
  return timeLines.flatMap((line) => {
    const time = amounts.get(line.id);
    return time ? [lineOf(line, time)] : [];
  });
}
