import { z } from "zod";
import { columnOf, dayOf } from "../db/day-column";
import type { TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import type { Day } from "../domain/day";
import { DomainError } from "../errors/domain-error";
import { type Access, access } from "./schema";

/** Who has or had access to a channel's account; who still has it comes first. */
export async function findAccesses(tx: Tx, tenantId: TenantId, channelId: string): Promise<Access[]> {
  const rows = await tx.channelAccess.findMany({
    where: { tenantId, channelId },
    select: { id: true, holder: true, right: true, sinceOn: true, untilOn: true, member: { select: { placeholder: true, user: { select: { name: true } } } } },
    orderBy: [{ untilOn: { sort: "desc", nulls: "first" } }, { sinceOn: "asc" }],
    take: 500,
  });
  return z.array(access).parse(rows.map(({ holder, member, sinceOn, untilOn, ...row }) => ({ ...row, name: member?.user?.name ?? member?.placeholder ?? holder ?? "", isMember: member !== null, sinceOn: dayOf(sinceOn), untilOn: untilOn && dayOf(untilOn) })));
}

type NewAccess = { channelId: string; memberId: string | null; holder: string | null; right: string; sinceOn: Day };

/** NOT_FOUND for a channel or a member that is not the tenant's. */
export function insertAccess(tx: Tx, tenantId: TenantId, { sinceOn, ...row }: NewAccess) {
  return tx.channelAccess.create({ data: { tenantId, ...row, sinceOn: columnOf(sinceOn) }, select: { id: true } });
}

/** Ends an access with its last day. NOT_FOUND where there is none that lasts; INVALID for a day before it began. */
export async function endAccess(tx: Tx, tenantId: TenantId, accessId: string, untilOn: Day) {
  const row = await tx.channelAccess.findFirst({ where: { tenantId, id: accessId, untilOn: null }, select: { sinceOn: true } });
  if (!row) throw new DomainError("NOT_FOUND", "noSuchAccess");
  if (untilOn < dayOf(row.sinceOn)) throw new DomainError("INVALID", "endsBeforeStart");
  await tx.channelAccess.updateMany({ where: { tenantId, id: accessId }, data: { untilOn: columnOf(untilOn) } });
}
