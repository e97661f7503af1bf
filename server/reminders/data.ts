import { z } from "zod";
import { ROLES } from "../auth/permissions";
import { columnOf } from "../db/day-column";
import type { TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { addDays, type Day } from "../domain/day";
import { Prisma } from "../generated/prisma/client";

const KEPT_DAYS = 60;

const candidate = z.object({ user_id: z.string(), time_zone: z.string(), reminder_hour: z.number(), last_on: z.string().nullable() });

/** Of the next `limit` people by id: whom a reminder may be for, a line for each organisation. */
export async function findCandidates(tx: Tx, after: string | null, limit: number) {
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`
    SELECT user_id, time_zone, reminder_hour, to_char(last_on, 'YYYY-MM-DD') AS last_on FROM people_to_remind(${after}::uuid, ${limit})`);
  return z.array(candidate).parse(rows).map((row) => ({ userId: row.user_id, timeZone: row.time_zone, reminderHour: row.reminder_hour, lastOn: row.last_on }));
}

/** Marks the day as asked for. False where it was already: by another worker, or by a try before. */
export async function claimDay(tx: Tx, userId: string, on: Day): Promise<boolean> {
  await tx.reminderDay.deleteMany({ where: { userId, on: { lt: columnOf(addDays(on, -KEPT_DAYS)) } } });
  const { count } = await tx.reminderDay.createMany({ data: [{ userId, on: columnOf(on) }], skipDuplicates: true });
  return count === 1;
}

const place = z.object({
  tenant_id: z.string(), slug: z.string(), name: z.string(), kind: z.string(), agency_id: z.string().nullable(), time_zone: z.string(),
  holiday_country: z.string().nullable(), holiday_region: z.string().nullable(), member_id: z.string(), role: z.enum(ROLES), member_since: z.date(), reminders: z.boolean(),
});

/** Where the person works at this moment, the oldest place first; nowhere once they were disabled. */
export async function findPlaces(tx: Tx, userId: string) {
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`SELECT * FROM places_of_person(${userId}::uuid)`);
  return z.array(place).parse(rows).map((row) => ({
    tenantId: row.tenant_id, slug: row.slug, name: row.name, agencyId: row.agency_id, timeZone: row.time_zone,
    holidayCountry: row.holiday_country, holidayRegion: row.holiday_region, memberId: row.member_id, role: row.role, memberSince: row.member_since, reminders: row.reminders,
  }));
}
export type PersonPlace = Awaited<ReturnType<typeof findPlaces>>[number];

const daySum = z.object({ on: z.string(), seconds: z.number() });

/** What one member logged on each day from `from` to `to`, both included. */
export async function sumOwnDays(tx: Tx, tenantId: TenantId, memberId: string, from: Day, to: Day) {
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`
    SELECT to_char("on", 'YYYY-MM-DD') AS "on", sum(seconds)::float8 AS seconds FROM time_entries
    WHERE tenant_id = ${tenantId}::uuid AND member_id = ${memberId}::uuid AND deleted_at IS NULL AND "on" BETWEEN ${from}::date AND ${to}::date GROUP BY 1`);
  return z.array(daySum).parse(rows);
}
