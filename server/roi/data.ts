import { z } from "zod";
import { costSplitsOf } from "../cost-splits/data";
import { type Question, question } from "../db/ask";
import type { TenantId } from "../db/tenant";
import { firstDayOf, lastDayOf, type Month } from "../domain/day";
import { expenseKind } from "../expenses/schema";
import { Prisma } from "../generated/prisma/client";
import { returnKindWord } from "../returns/schema";
import type { Part } from "../trpc/scalars";

/** Months, both included. */
export type Range = { from: Month; to: Month };
/** By what the rows are told apart; nothing is one row a tenant and month. */
export type By = "channel" | "goal" | "provider" | "campaign" | "nothing";

const cell = { tenantId: z.string(), month: z.string(), key: z.string().nullable() };
const workedRow = z.object({ ...cell, seconds: z.number(), pricedSeconds: z.number(), secondMinor: z.number() });
const spentRow = z.object({ ...cell, toolId: z.string().nullable(), kind: expenseKind, amountMinor: z.number() });
const permille = z.number().nullable();
const returnedRow = z.object({
  ...cell, kind: returnKindWord, kindId: z.string(), valueId: z.string().nullable(), isPaid: z.boolean(), rows: z.number(), unknown: z.number(), quantity: z.number(), amountMinor: z.number(),
  worth: z.object({ amountMinor: z.number().nullable(), closePermille: permille, dealMinor: z.number().nullable(), marginPermille: permille }).nullable(),
});
const channelRow = z.object({ id: z.string(), name: z.string() });

const idsOf = (tenantIds: readonly TenantId[]) => Prisma.sql`${[...tenantIds]}::uuid[]`;
const monthOn = (column: Prisma.Sql) => Prisma.sql`to_char(${column}, 'YYYY-MM') AS month`;
const within = (column: Prisma.Sql, { from, to }: Range) => Prisma.sql`${column} BETWEEN ${firstDayOf(from)}::date AND ${lastDayOf(to)}::date`;

/** What hours took and cost. Channels and whole months are kept as sums; goals, providers and campaigns are read from the entries. */
export function workedIn(tenantIds: readonly TenantId[], range: Range, by: By): Question<z.infer<typeof workedRow>> {
  if (by === "channel" || by === "nothing") {
    const [table, key] = by === "channel" ? [Prisma.sql`time_month_cells`, Prisma.sql`nullif(channel_id, '00000000-0000-0000-0000-000000000000')`] : [Prisma.sql`time_months`, Prisma.sql`NULL::uuid`];
    return question(workedRow, Prisma.sql`
      SELECT tenant_id AS "tenantId", ${monthOn(Prisma.sql`month`)}, ${key} AS key, sum(seconds)::float8 AS seconds, sum(cost_priced_seconds)::float8 AS "pricedSeconds", sum(cost_rate_seconds)::float8 AS "secondMinor"
      FROM ${table} WHERE tenant_id = ANY(${idsOf(tenantIds)}) AND ${within(Prisma.sql`month`, range)} AND seconds > 0 GROUP BY 1, 2, 3`);
  }
  return question(workedRow, Prisma.sql`
    ${by === "campaign" ? campaignWords(tenantIds, range) : Prisma.empty}
    SELECT e.tenant_id AS "tenantId", ${monthOn(Prisma.sql`e."on"`)}, ${WORK_KEY[by]} AS key, sum(e.seconds)::float8 AS seconds,
      coalesce(sum(e.seconds) FILTER (WHERE e.cost_hour_minor IS NOT NULL), 0)::float8 AS "pricedSeconds", coalesce(sum(e.seconds::bigint * e.cost_hour_minor), 0)::float8 AS "secondMinor"
    FROM time_entries e ${WORK_JOIN[by]}
    WHERE e.tenant_id = ANY(${idsOf(tenantIds)}) AND e.deleted_at IS NULL AND ${within(Prisma.sql`e."on"`, range)} AND e.seconds > 0 GROUP BY 1, 2, 3`);
}

const WORK_KEY = { goal: Prisma.sql`e.goal_id`, provider: Prisma.sql`m.provider_id`, campaign: Prisma.sql`w.key` } as const;

/** The longest campaign whose words stand in the note, so that no hour counts twice. OFFSET keeps a note's words from being taken apart anew for every campaign. */
const WORK_JOIN = {
  goal: Prisma.empty,
  provider: Prisma.sql`JOIN members m ON m.tenant_id = e.tenant_id AND m.id = e.member_id`,
  campaign: Prisma.sql`CROSS JOIN LATERAL (SELECT ' ' || regexp_replace(lower(e.note), '[^[:alnum:]]+', ' ', 'g') || ' ' AS plain OFFSET 0) n LEFT JOIN LATERAL (
    SELECT key FROM words WHERE words.tenant_id = e.tenant_id AND e.note <> '' AND strpos(n.plain, words.plain) > 0
    ORDER BY length(words.plain) DESC, key LIMIT 1) w ON true`,
} as const;

/** Campaigns that somebody named in these months, in small letters; `plain` are their words alone. */
const campaignWords = (tenantIds: readonly TenantId[], range: Range) => Prisma.sql`
  WITH words AS MATERIALIZED (
    SELECT DISTINCT tenant_id, lower(campaign) AS key, ' ' || trim(regexp_replace(lower(campaign), '[^[:alnum:]]+', ' ', 'g')) || ' ' AS plain FROM (
      SELECT tenant_id, campaign FROM expenses WHERE tenant_id = ANY(${idsOf(tenantIds)}) AND deleted_at IS NULL AND ${within(Prisma.sql`"on"`, range)}
      UNION ALL SELECT tenant_id, campaign FROM returns WHERE tenant_id = ANY(${idsOf(tenantIds)}) AND deleted_at IS NULL AND ${within(Prisma.sql`"on"`, range)}) c
    WHERE campaign ~ '[[:alnum:]]')`;

/** What names whose it is, of an expense or a return in the row `r`. */
const NAMED: Record<By, Prisma.Sql> = {
  channel: Prisma.sql`r.channel_id`,
  goal: Prisma.sql`r.goal_id`,
  provider: Prisma.sql`g.provider_id`,
  campaign: Prisma.sql`nullif(lower(r.campaign), '')`,
  nothing: Prisma.sql`NULL::uuid`,
};
const ENGAGEMENT = Prisma.sql`LEFT JOIN engagements g ON g.tenant_id = r.tenant_id AND g.id = r.engagement_id`;

/** What was spent besides hours. */
export const spentIn = (tenantIds: readonly TenantId[], range: Range, by: By): Question<z.infer<typeof spentRow>> =>
  question(spentRow, Prisma.sql`
    SELECT r.tenant_id AS "tenantId", ${monthOn(Prisma.sql`r."on"`)}, ${NAMED[by]} AS key, r.tool_id AS "toolId", r.kind, sum(r.amount_minor)::float8 AS "amountMinor"
    FROM expenses r ${by === "provider" ? ENGAGEMENT : Prisma.empty}
    WHERE r.tenant_id = ANY(${idsOf(tenantIds)}) AND r.deleted_at IS NULL AND ${within(Prisma.sql`r."on"`, range)} GROUP BY 1, 2, 3, 4, 5`);

/** An expense or a return in the row `r` that is of a part. */
export function ofPart({ channel, goal, provider, campaign }: Part): Prisma.Sql {
  const is = (column: Prisma.Sql, id: string | undefined) => (id === undefined ? Prisma.empty : id === "none" ? Prisma.sql`AND ${column} IS NULL` : Prisma.sql`AND ${column} = ${id}::uuid`);
  return Prisma.sql`${is(NAMED.channel, channel)} ${is(NAMED.goal, goal)}
    ${provider === undefined || provider === "none" ? is(Prisma.sql`r.engagement_id`, provider) : Prisma.sql`AND r.engagement_id IN (SELECT g.id FROM engagements g WHERE g.tenant_id = r.tenant_id AND g.provider_id = ${provider}::uuid)`}
    ${campaign === undefined ? Prisma.empty : Prisma.sql`AND lower(r.campaign) = lower(${campaign})`}`;
}

/** What came back, together where one is worth the same; `unknown` counts revenue without an amount in the tenant's currency. */
export const returnedIn = (tenantIds: readonly TenantId[], range: Range, by: By, part: Part = {}): Question<z.infer<typeof returnedRow>> =>
  question(returnedRow, Prisma.sql`
    SELECT r.tenant_id AS "tenantId", ${monthOn(Prisma.sql`r."on"`)}, ${NAMED[by]} AS key, k.kind, k.id AS "kindId", v.id AS "valueId", r.is_paid AS "isPaid", count(*)::int AS rows,
      (count(*) FILTER (WHERE k.kind = 'revenue' AND r.amount_minor IS NULL))::int AS unknown, coalesce(sum(r.quantity), 0)::float8 AS quantity, coalesce(sum(r.amount_minor), 0)::float8 AS "amountMinor",
      CASE WHEN v.id IS NULL THEN NULL ELSE json_build_object('amountMinor', v.amount_minor, 'closePermille', v.close_permille, 'dealMinor', v.deal_minor, 'marginPermille', v.margin_permille)::jsonb END AS worth
    FROM returns r JOIN return_kinds k ON k.tenant_id = r.tenant_id AND k.id = r.kind_id
      LEFT JOIN return_values v ON v.tenant_id = r.tenant_id AND v.kind_id = r.kind_id AND v.from_on <= r."on" AND (v.to_on IS NULL OR r."on" < v.to_on)
      ${by === "provider" ? ENGAGEMENT : Prisma.empty}
    WHERE r.tenant_id = ANY(${idsOf(tenantIds)}) AND r.deleted_at IS NULL AND ${within(Prisma.sql`r."on"`, range)} ${ofPart(part)}
    GROUP BY 1, 2, 3, 4, 5, 6, 7, v.tenant_id, v.amount_minor, v.close_permille, v.deal_minor, v.margin_permille`);

/** The channels of a tenant, and by what rules cost that belongs to none fell on them, and a tool's on its own. */
export const sharingIn = (tenantId: TenantId) => ({
  splits: costSplitsOf(tenantId),
  channels: question(channelRow, Prisma.sql`SELECT id, name FROM channels WHERE tenant_id = ${tenantId}::uuid ORDER BY name, id`),
});

const nameRow = z.object({ key: z.string(), name: z.string() });

/** What goals, providers or campaigns are called. */
export const namesBy = (tenantId: TenantId, range: Range, by: "goal" | "provider" | "campaign"): Question<z.infer<typeof nameRow>> =>
  question(nameRow, by === "campaign"
    ? Prisma.sql`
      SELECT lower(campaign) AS key, min(campaign) AS name FROM (
        SELECT campaign FROM expenses WHERE tenant_id = ${tenantId}::uuid AND deleted_at IS NULL AND ${within(Prisma.sql`"on"`, range)}
        UNION ALL SELECT campaign FROM returns WHERE tenant_id = ${tenantId}::uuid AND deleted_at IS NULL AND ${within(Prisma.sql`"on"`, range)}) c
      WHERE campaign <> '' GROUP BY 1`
    : by === "goal"
      ? Prisma.sql`SELECT id AS key, title AS name FROM goals WHERE tenant_id = ${tenantId}::uuid`
      : Prisma.sql`SELECT id AS key, name FROM providers WHERE tenant_id = ${tenantId}::uuid`);

const calledRow = z.object({ channel: z.string().nullable(), goal: z.string().nullable(), provider: z.string().nullable(), campaign: z.string().nullable() });

/** What a part is called; null where there is nothing of that id, and for a campaign that nobody named. */
export const partNames = (tenantId: TenantId, { channel, goal, provider, campaign }: Part): Question<z.infer<typeof calledRow>> => {
  const found = (id: string | undefined) => Prisma.sql`WHERE tenant_id = ${tenantId}::uuid AND id = ${id === undefined || id === "none" ? null : id}::uuid`;
  const named = Prisma.sql`WHERE tenant_id = ${tenantId}::uuid AND deleted_at IS NULL AND lower(campaign) = lower(${campaign ?? ""}::text)`;
  return question(calledRow, Prisma.sql`
    SELECT (SELECT name FROM channels ${found(channel)}) AS channel, (SELECT title FROM goals ${found(goal)}) AS goal, (SELECT name FROM providers ${found(provider)}) AS provider,
      (SELECT min(campaign) FROM (SELECT campaign FROM expenses ${named} UNION ALL SELECT campaign FROM returns ${named}) c) AS campaign`);
};

const idRow = z.object({ id: z.string() });

/** The entries that count for a campaign in these months, as its ROI counts them (null: for any); one more than `most` where there are more. */
export const entriesOfCampaign = (tenantId: TenantId, range: Range, campaign: string | null, most: number): Question<z.infer<typeof idRow>> =>
  question(idRow, Prisma.sql`
    ${campaignWords([tenantId], range)}
    SELECT e.id FROM time_entries e ${WORK_JOIN.campaign}
    WHERE e.tenant_id = ${tenantId}::uuid AND e.deleted_at IS NULL AND ${within(Prisma.sql`e."on"`, range)} AND ${campaign === null ? Prisma.sql`w.key IS NOT NULL` : Prisma.sql`w.key = lower(${campaign}::text)`} LIMIT ${most + 1}`);

const activityRow = z.object({ channelId: z.string().nullable(), activityId: z.string(), name: z.string(), seconds: z.number(), pricedSeconds: z.number(), secondMinor: z.number() });

/** Hours by channel and kind of work, with what they cost exactly; the longest first. */
export const activitiesIn = (tenantId: TenantId, range: Range): Question<z.infer<typeof activityRow>> =>
  question(activityRow, Prisma.sql`
    SELECT nullif(c.channel_id, '00000000-0000-0000-0000-000000000000') AS "channelId", c.activity_id AS "activityId", a.name, sum(c.seconds)::float8 AS seconds, sum(c.cost_priced_seconds)::float8 AS "pricedSeconds", sum(c.cost_rate_seconds)::float8 AS "secondMinor"
    FROM time_month_cells c JOIN activities a ON a.tenant_id = c.tenant_id AND a.id = c.activity_id
    WHERE c.tenant_id = ${tenantId}::uuid AND ${within(Prisma.sql`c.month`, range)} AND c.seconds > 0 GROUP BY 1, 2, 3 ORDER BY 4 DESC, 3, 2`);

const kindRow = z.object({ id: z.string(), name: z.string() });

/** What kinds of returns are called. */
export const kindNames = (tenantId: TenantId) => question(kindRow, Prisma.sql`SELECT id, name FROM return_kinds WHERE tenant_id = ${tenantId}::uuid ORDER BY name, id`);
