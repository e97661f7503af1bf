import { columnOfMonth } from "../../db/day-column";
import type { TenantId } from "../../db/tenant";
import type { Tx } from "../../db/transaction";
import { type Month, monthOf } from "../../domain/day";
import type { Advised, Gate, Verdict } from "../../domain/verdict";
import { type KeptVerdict, keptVerdict } from "../schema";

type NewVerdict = { channelId: string; month: Month; verdict: Verdict; recommendation: Advised["recommendation"]; reasons: Advised["reasons"]; seconds: number; why: string; auditId: string | null; decidedAt: Date; byId: string };

export function insertVerdict(tx: Tx, tenantId: TenantId, { month, reasons, ...verdict }: NewVerdict) {
  const kept = reasons.map(({ key, values }) => ({ key, values: { ...values } }));
  return tx.verdict.create({ data: { tenantId, ...verdict, reasons: kept, month: columnOfMonth(month) }, select: { id: true } });
}

export async function insertOverrides(tx: Tx, tenantId: TenantId, gates: readonly Gate[], override: { reason: string; channelId: string; verdictId: string; byId: string; createdAt: Date }) {
  if (gates.length > 0) await tx.gateOverride.createMany({ data: gates.map((gate) => ({ tenantId, gate, ...override })) });
}

/** Every verdict on a channel, the newest first. */
export async function findVerdicts(tx: Tx, tenantId: TenantId, channelId: string): Promise<KeptVerdict[]> {
  const rows = await tx.verdict.findMany({
    where: { tenantId, channelId },
    select: {
      id: true, month: true, verdict: true, recommendation: true, reasons: true, why: true, decidedAt: true,
      by: { select: { placeholder: true, user: { select: { name: true } } } }, overrides: { select: { gate: true, reason: true }, orderBy: { gate: "asc" } },
    },
    orderBy: [{ decidedAt: "desc" }, { id: "desc" }],
    take: 500,
  });
  return rows.map(({ month, decidedAt, by, ...row }) => keptVerdict.parse({ ...row, month: monthOf(month.toISOString()), decidedAt: decidedAt.toISOString(), by: by.user?.name ?? by.placeholder }));
}
