import { z } from "zod";
import { type Question, question } from "../db/ask";
import { columnOf } from "../db/day-column";
import type { TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import type { Day } from "../domain/day";
import { DomainError } from "../errors/domain-error";
import { Prisma } from "../generated/prisma/client";

export type OwnHoliday = { on: Day; name: string; isWorked: boolean };

const holidayRow = z.object({ tenantId: z.string(), on: z.string(), name: z.string(), isWorked: z.boolean() });

/** What the tenants have changed in their country's calendars from `from` to `to`, both included. */
export const ownHolidaysOf = (tenantIds: readonly TenantId[], from: Day, to: Day): Question<OwnHoliday & { tenantId: string }> =>
  question(holidayRow, Prisma.sql`
    SELECT tenant_id AS "tenantId", "on", name, is_worked AS "isWorked"
    FROM holidays WHERE tenant_id = ANY(${[...tenantIds]}::uuid[]) AND "on" BETWEEN ${from}::date AND ${to}::date ORDER BY "on" LIMIT 10000`);

/** Says what the day is here, whatever was said before. */
export async function setOwnHoliday(tx: Tx, tenantId: TenantId, { on, name, isWorked }: OwnHoliday) {
  const key = { tenantId, on: columnOf(on) };
  await tx.holiday.upsert({ where: { tenantId_on: key }, create: { ...key, name, isWorked }, update: { name, isWorked }, select: { on: true } });
}

export async function deleteOwnHoliday(tx: Tx, tenantId: TenantId, on: Day) {
  const { count } = await tx.holiday.deleteMany({ where: { tenantId, on: columnOf(on) } });
  if (count === 0) throw new DomainError("NOT_FOUND", "noSuchHoliday");
}
