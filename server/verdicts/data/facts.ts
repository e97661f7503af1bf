import { z } from "zod";
import { channelStatus } from "../../channels/schema";
import { costSplitsOf } from "../../cost-splits/data";
import { question } from "../../db/ask";
import type { TenantId } from "../../db/tenant";
import { addDays, type Day, firstDayOf, lastDayOf, type Month } from "../../domain/day";
import { UPKEEP_DAYS } from "../../domain/neglect";
import { VERDICTS } from "../../domain/verdict";
import { Prisma } from "../../generated/prisma/client";
import { spentIn } from "../../roi/data";

const channelRow = z.object({
  id: z.string(), name: z.string(), platformName: z.string(), status: channelStatus, cadence: z.string().nullable(), purpose: z.string().nullable(),
  minimumMonthSeconds: z.number().nullable(), openedOn: z.string(), lastOn: z.string().nullable(), lastSeconds: z.number(), ownerName: z.string().nullable(),
});
const monthRow = z.object({ channelId: z.string(), month: z.string(), seconds: z.number(), pricedSeconds: z.number(), secondMinor: z.number() });
const pairRow = z.object({ channelId: z.string(), goalId: z.string() });
const auditRow = z.object({ channelId: z.string(), id: z.string(), isOpen: z.boolean(), tacticsAdequate: z.boolean().nullable(), interactionCentral: z.boolean().nullable(), providerAffordable: z.boolean().nullable() });
const experimentRow = z.object({ channelId: z.string(), id: z.string(), endsOn: z.string() });
const verdictRow = z.object({ channelId: z.string(), id: z.string(), month: z.string(), verdict: z.enum(VERDICTS), why: z.string(), stepsLeft: z.number() });
const goalRow = z.object({ goalId: z.string(), seconds: z.number() });

/** Everything that recommendations go by, of all channels or of one: months from `from` to `to`, goals' hours from `hoursFrom` to the end of the month before `to`. */
export function factQuestions(tenantId: TenantId, { today, from, to, hoursFrom, hoursTo }: { today: Day; from: Month; to: Month; hoursFrom: Month; hoursTo: Month }) {
  const own = Prisma.sql`tenant_id = ${tenantId}::uuid`;
  const [first, last] = [Prisma.sql`${firstDayOf(from)}::date`, Prisma.sql`${lastDayOf(to)}::date`];
  return {
    channels: question(channelRow, Prisma.sql`
      SELECT c.id, c.name, p.name AS "platformName", c.status, c.cadence, c.purpose, c.minimum_month_seconds AS "minimumMonthSeconds",
        to_char(least(c.created_at::date, (SELECT e."on" FROM time_entries e WHERE e.tenant_id = ${tenantId}::uuid AND e.channel_id = c.id AND e.deleted_at IS NULL ORDER BY e."on" LIMIT 1)), 'YYYY-MM-DD') AS "openedOn",
        (SELECT to_char(e."on", 'YYYY-MM-DD') FROM time_entries e WHERE e.tenant_id = ${tenantId}::uuid AND e.channel_id = c.id AND e.deleted_at IS NULL AND e."on" <= ${today}::date ORDER BY e."on" DESC LIMIT 1) AS "lastOn",
        (SELECT coalesce(sum(e.seconds), 0)::float8 FROM time_entries e WHERE e.tenant_id = ${tenantId}::uuid AND e.channel_id = c.id AND e.deleted_at IS NULL AND e."on" BETWEEN ${addDays(today, 1 - UPKEEP_DAYS)}::date AND ${today}::date) AS "lastSeconds",
        coalesce(u.name, m.placeholder) AS "ownerName"
      FROM channels c JOIN platforms p ON p.key = c.platform_key LEFT JOIN members m ON m.tenant_id = c.tenant_id AND m.id = c.owner_id LEFT JOIN users u ON u.id = m.user_id
      WHERE c.${own} ORDER BY c.name LIMIT 1000`),
    months: question(monthRow, Prisma.sql`
      SELECT channel_id AS "channelId", to_char(month, 'YYYY-MM') AS month, sum(seconds)::float8 AS seconds, sum(cost_priced_seconds)::float8 AS "pricedSeconds", sum(cost_rate_seconds)::float8 AS "secondMinor"
      FROM time_month_cells WHERE ${own} AND month BETWEEN ${first} AND ${last} AND channel_id <> '00000000-0000-0000-0000-000000000000' GROUP BY 1, 2 HAVING sum(seconds) > 0 ORDER BY 2`),
    spent: spentIn([tenantId], { from, to }, "channel"),
    splits: costSplitsOf(tenantId),
    channelGoals: question(pairRow, Prisma.sql`SELECT channel_id AS "channelId", goal_id AS "goalId" FROM channel_goals WHERE ${own}`),
    audits: question(auditRow, Prisma.sql`
      SELECT DISTINCT ON (channel_id, completed_at IS NULL) channel_id AS "channelId", id, completed_at IS NULL AS "isOpen", tactics_adequate AS "tacticsAdequate", interaction_central AS "interactionCentral", provider_affordable AS "providerAffordable"
      FROM audits WHERE ${own} ORDER BY channel_id, completed_at IS NULL, completed_at DESC, id DESC`),
    experiments: question(experimentRow, Prisma.sql`SELECT channel_id AS "channelId", id, to_char(ends_on, 'YYYY-MM-DD') AS "endsOn" FROM experiments WHERE ${own} AND ended_at IS NULL`),
    lastVerdicts: question(verdictRow, Prisma.sql`
      SELECT DISTINCT ON (v.channel_id) v.channel_id AS "channelId", v.id, to_char(v.month, 'YYYY-MM') AS month, v.verdict, v.why,
        (SELECT count(*)::int FROM channel_closings s WHERE s.tenant_id = v.tenant_id AND s.verdict_id = v.id AND s.done_at IS NULL) AS "stepsLeft"
      FROM verdicts v WHERE v.${own} ORDER BY v.channel_id, v.decided_at DESC, v.id DESC`),
    goalHours: question(goalRow, Prisma.sql`
      SELECT goal_id AS "goalId", sum(seconds)::float8 AS seconds FROM time_entries
      WHERE ${own} AND deleted_at IS NULL AND goal_id IS NOT NULL AND "on" BETWEEN ${firstDayOf(hoursFrom)}::date AND ${lastDayOf(hoursTo)}::date GROUP BY 1`),
  };
}
