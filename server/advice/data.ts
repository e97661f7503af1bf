import { z } from "zod";
import { question } from "../db/ask";
import type { TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { Prisma } from "../generated/prisma/client";

const channelRow = z.object({ id: z.string(), name: z.string(), isActive: z.boolean(), goals: z.number(), audiences: z.number() });
const shareRow = z.object({ id: z.string(), month: z.string(), posts: z.number(), automated: z.number(), duplicate: z.number() });
const countRow = z.object({ goals: z.number() });
const kpisRow = z.object({ id: z.string(), title: z.string(), kpis: z.number() });
const dismissedRow = z.object({ kind: z.string(), subject: z.string(), note: z.string(), fingerprint: z.string(), at: z.string() });

/** The facts that advice goes by, and what was dismissed. */
export const adviceQuestions = (tenantId: TenantId) => {
  const own = Prisma.sql`tenant_id = ${tenantId}::uuid`;
  return {
    channels: question(channelRow, Prisma.sql`
      SELECT c.id, c.name, c.status = 'active' AS "isActive", (SELECT count(*)::int FROM channel_goals g JOIN goals o ON o.tenant_id = g.tenant_id AND o.id = g.goal_id AND o.retired_at IS NULL WHERE g.tenant_id = c.tenant_id AND g.channel_id = c.id) AS goals,
        (SELECT count(*)::int FROM channel_audiences a JOIN audiences o ON o.tenant_id = a.tenant_id AND o.id = a.audience_id AND o.archived_at IS NULL WHERE a.tenant_id = c.tenant_id AND a.channel_id = c.id) AS audiences
      FROM channels c WHERE c.${own} AND c.status <> 'closed' ORDER BY c.name LIMIT 1000`),
    shares: question(shareRow, Prisma.sql`
      SELECT DISTINCT ON (channel_id) channel_id AS id, to_char(month, 'YYYY-MM') AS month, posts, automated, duplicate FROM channel_shares WHERE ${own} ORDER BY channel_id, month DESC`),
    goals: question(countRow, Prisma.sql`SELECT count(*)::int AS goals FROM goals WHERE ${own} AND retired_at IS NULL`),
    kpis: question(kpisRow, Prisma.sql`SELECT g.id, g.title, count(*)::int AS kpis FROM goals g JOIN kpis k ON k.tenant_id = g.tenant_id AND k.goal_id = g.id AND k.retired_at IS NULL WHERE g.${own} AND g.retired_at IS NULL GROUP BY g.tenant_id, g.id ORDER BY g.rank LIMIT 1000`),
    dismissed: question(dismissedRow, Prisma.sql`SELECT kind, subject, note, fingerprint, to_char(dismissed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS at FROM advice_dismissals WHERE ${own}`),
  };
};

/** The members whose whole work social media is. */
export async function findDedicated(tx: Tx, tenantId: TenantId): Promise<ReadonlySet<string>> {
  const rows = await tx.member.findMany({ where: { tenantId, isDedicated: true }, select: { id: true }, take: 5000 });
  return new Set(rows.map(({ id }) => id));
}

type Dismissal = { kind: string; subject: string; note: string; fingerprint: string; dismissedAt: Date; byId: string };

/** The last word on an advice about one thing. */
export async function upsertDismissal(tx: Tx, tenantId: TenantId, { kind, subject, ...rest }: Dismissal) {
  await tx.adviceDismissal.upsert({ where: { tenantId_kind_subject: { tenantId, kind, subject } }, create: { tenantId, kind, subject, ...rest }, update: rest, select: { kind: true } });
}
