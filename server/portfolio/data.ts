import { z } from "zod";
import { FIELD_RIGHTS, ROLES } from "../auth/permissions";
import { question } from "../db/ask";
import type { TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import type { Day } from "../domain/day";
import type { Rules } from "../domain/rule-of-thumb";
import { Prisma } from "../generated/prisma/client";
import { JOINED } from "../members/data";
import type { Span } from "../totals/data";

const place = z.object({
  id: z.string().transform((id) => id as TenantId),
  slug: z.string(),
  name: z.string(),
  kind: z.enum(["company", "client", "agency"]),
  currency: z.string(),
  timeZone: z.string(),
  holidayCountry: z.string().nullable(),
  holidayRegion: z.string().nullable(),
  role: z.enum(ROLES),
  /** What the person may see there of other people. */
  fieldRights: z.array(z.enum(FIELD_RIGHTS)),
  isArchived: z.boolean(),
});
export type ClientPlace = z.infer<typeof place>;

/** The agency and its clients in which the person has a place, with the role in each; archived ones only where they are asked for. */
export async function findPlaces(tx: Tx, agencyId: TenantId, userId: string, which: "open" | "all" = "open"): Promise<ClientPlace[]> {
  const rows = await tx.member.findMany({
    where: { userId, removedAt: null, tenant: { ...(which === "open" && { archivedAt: null }), OR: [{ id: agencyId }, { agencyId }] } },
    select: { role: true, fieldRights: true, tenant: { select: { id: true, slug: true, name: true, kind: true, currency: true, timeZone: true, holidayCountry: true, holidayRegion: true, archivedAt: true } } },
    take: 2000,
  });
  return z.array(place).parse(rows.map(({ role, fieldRights, tenant: { archivedAt, ...tenant } }) => ({ ...tenant, role, fieldRights, isArchived: archivedAt !== null })));
}

const columns = (spans: readonly Span[]) => [spans.map(({ id }) => id), spans.map(({ today }) => today)] as const;

const workerRow = z.object({ tenantId: z.string(), id: z.string(), userId: z.string().nullable(), role: z.enum(ROLES), joinedOn: z.string(), isBack: z.boolean(), lastOn: z.string().nullable() });

/**
 * Everybody with a place in each tenant and the last day, to that tenant's today, on which they logged anything from `from` to
 * `to`; of who has logged only ahead the first such day, null for whoever logged nothing. Enough to know who is silent.
 */
export function lastDaysOf(spans: readonly Span[], from: Day, to: Day) {
  const [ids, todays] = columns(spans);
  return question(workerRow, Prisma.sql`
    SELECT d.tenant_id AS "tenantId", d.member_id AS id, m.user_id AS "userId", d.role, ${JOINED}, to_char(d.last_on, 'YYYY-MM-DD') AS "lastOn"
    FROM last_days(${ids}::uuid[], ${todays}::date[], ${from}::date, ${to}::date) d JOIN members m ON m.tenant_id = d.tenant_id AND m.id = d.member_id JOIN tenants t ON t.id = d.tenant_id`);
}

const neglectRow = z.object({ tenantId: z.string(), channels: z.number() });

/** How many channels of each tenant are neglected, as domain/neglect.ts says it, by the tenant's own rules or else by these. */
export function neglectedIn(spans: readonly Span[], rules: Pick<Rules, "neglect-days" | "neglect-share">) {
  const [ids, todays] = columns(spans);
  return question(neglectRow, Prisma.sql`
    SELECT tenant_id AS "tenantId", channels FROM neglected_channels(${ids}::uuid[], ${todays}::date[], ${rules["neglect-days"].value}::int, ${rules["neglect-share"].value}::int)`);
}

const engagementRow = z.object({
  tenantId: z.string(), startsOn: z.string(), renewal: z.enum(["auto", "ends"]), endsOn: z.string().nullable(), renewsOn: z.string().nullable(), noticeDays: z.number(),
  decisions: z.array(z.object({ decision: z.enum(["renew", "renegotiate", "insource", "end"]), forOn: z.string() })),
});

/** The dates of every engagement of the tenants, and what was decided for them, the earliest first. */
export const engagementsIn = (tenantIds: readonly TenantId[]) =>
  question(engagementRow, Prisma.sql`
    SELECT e.tenant_id AS "tenantId", to_char(e.starts_on, 'YYYY-MM-DD') AS "startsOn", e.renewal, to_char(e.ends_on, 'YYYY-MM-DD') AS "endsOn", to_char(e.renews_on, 'YYYY-MM-DD') AS "renewsOn", e.notice_days AS "noticeDays",
      coalesce((SELECT json_agg(json_build_object('decision', d.decision, 'forOn', to_char(d.for_on, 'YYYY-MM-DD')) ORDER BY d.decided_at) FROM renewal_decisions d WHERE d.tenant_id = e.tenant_id AND d.engagement_id = e.id), '[]') AS decisions
    FROM engagements e WHERE e.tenant_id = ANY(${[...tenantIds]}::uuid[]) LIMIT 100000`);
