import { z } from "zod";
import type { TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { Prisma } from "../generated/prisma/client";

/** Since when the member's feed has its address; null where there is none. */
export async function findFeed(tx: Tx, tenantId: TenantId, memberId: string): Promise<Date | null> {
  const row = await tx.calendarFeed.findFirst({ where: { tenantId, memberId }, select: { createdAt: true } });
  return row?.createdAt ?? null;
}

/** Gives the feed this address; an earlier one is void from then on. */
export async function setFeed(tx: Tx, tenantId: TenantId, memberId: string, tokenHash: string, createdAt: Date) {
  const key = { tenantId, memberId };
  await tx.calendarFeed.upsert({ where: { tenantId_memberId: key }, create: { ...key, tokenHash, createdAt }, update: { tokenHash, createdAt }, select: { memberId: true } });
}

export async function deleteFeed(tx: Tx, tenantId: TenantId, memberId: string) {
  await tx.calendarFeed.deleteMany({ where: { tenantId, memberId } });
}

const place = z.object({ tenant_id: z.string(), member_id: z.string() });

/** Whose calendar a secret address shows; null where nobody's, or where its person has left. */
export async function findFeedPlace(tx: Tx, tokenHash: string) {
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`SELECT tenant_id, member_id FROM find_calendar_feed(${tokenHash})`);
  const found = place.optional().parse(rows[0]);
  return found ? { tenantId: found.tenant_id, memberId: found.member_id } : null;
}

const role = z.object({ userId: z.string().nullable(), role: z.string() });

/** What of a tenant and of its member the calendar needs. */
export async function findFeedOwner(tx: Tx, tenantId: TenantId, memberId: string) {
  const tenant = await tx.tenant.findFirstOrThrow({ where: { id: tenantId }, select: { id: true, name: true, timeZone: true, holidayCountry: true, holidayRegion: true } });
  const member = await tx.member.findFirstOrThrow({ where: { tenantId, id: memberId }, select: { userId: true, role: true } });
  return { tenant: { ...tenant, id: tenantId }, member: role.parse(member) };
}
