import { z } from "zod";
import { FIELD_RIGHTS, ROLES } from "../auth/permissions";
import { ask, question } from "../db/ask";
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

/**
 * The agency and its clients in which the person has a place, with the role in each; archived ones only where they are asked for.
 * The tenants are read first and whole: looked up one by one, each look would match the wall's list of all of them anew.
 */
export async function findPlaces(tx: Tx, agencyId: TenantId, userId: string, which: "open" | "all" = "open"): Promise<ClientPlace[]> {
  const open = which === "open" ? Prisma.sql`AND archived_at IS NULL` : Prisma.empty;
  const { places } = await ask(tx, {
    places: question(place, Prisma.sql`
      WITH ours AS MATERIALIZED (
        SELECT id, slug, name, kind, currency, time_zone AS "timeZone", holiday_country AS "holidayCountry", holiday_region AS "holidayRegion", archived_at IS NOT NULL AS "isArchived"
        FROM tenants WHERE (id = ${agencyId}::uuid OR agency_id = ${agencyId}::uuid) ${open})
      SELECT o.*, m.role, m.field_rights AS "fieldRights" FROM members m JOIN ours o ON o.id = m.tenant_id WHERE m.user_id = ${userId}::uuid AND m.removed_at IS NULL LIMIT 2000`),
  });
  return places;
}

const columns = (spans: readonly Span[]) => [spans.map(({ id }) => id), spans.map(({ today }) => today)] as const;

const workerRow = z.object({ tenantId: z.string(), id: z.string(), userId: z.string().nullable(), role: z.enum(ROLES), joinedOn: z.string(), isBack: z.boolean(), lastOn: z.string().nullable() });

type Clock = Span & { timeZone: string };

/**
 * Everybody with a place in each tenant and the last day, to that tenant's today, on which they logged anything from `from` to
 * `to`; of who has logged only ahead the first such day, null for whoever logged nothing. Enough to know who is silent.
 */
export function lastDaysOf(clocks: readonly Clock[], from: Day, to: Day) {
  const [ids, todays] = columns(clocks);
  const zones = clocks.map(({ timeZone }) => timeZone);
  return question(workerRow, Prisma.sql`
    SELECT d.tenant_id AS "tenantId", d.member_id AS id, m.user_id AS "userId", d.role, ${JOINED}, to_char(d.last_on, 'YYYY-MM-DD') AS "lastOn"
    FROM last_days(${ids}::uuid[], ${todays}::date[], ${from}::date, ${to}::date) d JOIN members m ON m.tenant_id = d.tenant_id AND m.id = d.member_id
    JOIN unnest(${ids}::uuid[], ${zones}::text[]) t (id, time_zone) ON t.id = d.tenant_id`);
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
