import { z } from "zod";
import { ROLES } from "../../auth/permissions";
import { columnOf } from "../../db/day-column";
import type { TenantId } from "../../db/tenant";
import type { Tx } from "../../db/transaction";
import type { Day } from "../../domain/day";

const role = z.enum(ROLES);

/** Everybody who is in the tenant now, and whoever has time from `from` to `to` or a week that waits, by name. */
export async function findSheetPeople(tx: Tx, tenantId: TenantId, from: Day, to: Day) {
  const rows = await tx.member.findMany({
    where: {
      tenantId,
      OR: [
        { removedAt: null, userId: { not: null } },
        { timeEntries: { some: { deletedAt: null, on: { gte: columnOf(from), lte: columnOf(to) } } } },
        { weeks: { some: { submittedAt: { not: null }, approvedAt: null } } },
      ],
    },
    select: { id: true, userId: true, role: true, removedAt: true, placeholder: true, user: { select: { name: true } } },
    take: 1000,
  });
  return rows
    .map(({ id, userId, removedAt, placeholder, user, ...row }) => ({ memberId: id, name: user?.name ?? placeholder ?? "", hasAccount: userId !== null, isHere: removedAt === null, role: role.parse(row.role) }))
    .sort((a, b) => a.name.localeCompare(b.name, "en"));
}
