import { z } from "zod";
import { type Question, question } from "../../db/ask";
import type { TenantId } from "../../db/tenant";
import { type Day, firstDayOf, monthOf } from "../../domain/day";
import { Prisma } from "../../generated/prisma/client";
import type { Span } from "../../totals/data";
import { due, type DueOnWire } from "../schema";

/** Channels that wait for a decision or for the end of a closing list, and for which, as the board says of each. */
const dueParts = (spans: readonly Span[]) => Prisma.sql`
  SELECT c.tenant_id, c.name, CASE
    WHEN v.verdict = 'drop' AND EXISTS (SELECT FROM channel_closings s WHERE s.tenant_id = c.tenant_id AND s.verdict_id = v.id AND s.done_at IS NULL) THEN 'closing'
    WHEN x.id IS NOT NULL THEN CASE WHEN x.ends_on < d.today THEN 'experiment-over' END
    WHEN v.month IS DISTINCT FROM d.month THEN 'verdict' END AS due
  FROM unnest(${spans.map(({ id }) => id)}::uuid[], ${spans.map(({ today }) => today)}::date[], ${spans.map(({ today }) => firstDayOf(monthOf(today)))}::date[]) d (tenant_id, today, month)
  JOIN channels c ON c.tenant_id = d.tenant_id
  LEFT JOIN LATERAL (SELECT v.id, v.verdict, v.month FROM verdicts v WHERE v.tenant_id = c.tenant_id AND v.channel_id = c.id ORDER BY v.decided_at DESC, v.id DESC LIMIT 1) v ON true
  LEFT JOIN experiments x ON x.tenant_id = c.tenant_id AND x.channel_id = c.id AND x.ended_at IS NULL
  WHERE c.status IN ('active', 'experiment', 'delegated')`;

const row = z.object({ channels: z.number() });

/** How many channels wait; to be asked together with others. */
export const dueChannels = (tenantId: TenantId, today: Day): Question<{ channels: number }> =>
  question(row, Prisma.sql`SELECT count(*)::int AS channels FROM (${dueParts([{ id: tenantId, today }])}) p WHERE due IS NOT NULL`);

const named = z.object({ name: z.string(), due });

/** Which channels wait, and for what, by name. */
export const dueByChannel = (tenantId: TenantId, today: Day): Question<{ name: string; due: DueOnWire }> =>
  question(named, Prisma.sql`SELECT name, due FROM (${dueParts([{ id: tenantId, today }])}) p WHERE due IS NOT NULL ORDER BY name LIMIT 1000`);

const ofTenant = row.extend({ tenantId: z.string() });

/** How many channels wait in each of several tenants; those in which none does are left out. */
export const dueInTenants = (spans: readonly Span[]): Question<{ tenantId: string; channels: number }> =>
  question(ofTenant, Prisma.sql`SELECT tenant_id AS "tenantId", count(*)::int AS channels FROM (${dueParts(spans)}) p WHERE due IS NOT NULL GROUP BY 1`);
