import { z } from "zod";
import { toolSplit } from "../cost-splits/schema";
import { columnOf, columnOfMonth, dayOf, monthOfColumn } from "../db/day-column";
import type { TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import type { Day } from "../domain/day";
import { DomainError } from "../errors/domain-error";
import type { Prisma } from "../generated/prisma/client";
import { costPer, type ToolFields, trialOutcome } from "./schema";

/** More are not added: all of a tenant's are read at once, so that no cost of one is forgotten. */
export const MOST_TOOLS = 500;

const words = z.object({ splits: z.array(toolSplit), outcome: trialOutcome.nullable(), pers: z.array(costPer) });

/** Tools as they stand in their tables, by name. */
export async function findTools(tx: Tx, tenantId: TenantId, only: { id?: string } = {}) {
  const rows = await tx.tool.findMany({
    where: { tenantId, ...only },
    select: {
      id: true, version: true, name: true, purpose: true, requirements: true, ownerId: true, savedMonthSeconds: true, countsFrom: true, trialFrom: true, trialUntil: true, outcome: true, outcomeNote: true, usedFrom: true, usedUntil: true, byId: true,
      owner: { select: { placeholder: true, user: { select: { name: true } } } },
      costs: { select: { from: true, to: true, amountMinor: true, currency: true, per: true, seats: true }, orderBy: { from: "asc" } },
      splits: {
        select: { from: true, split: true, channels: { select: { channelId: true, sharePermille: true, channel: { select: { name: true } } }, orderBy: { channel: { name: "asc" } } } },
        orderBy: { from: { sort: "asc", nulls: "first" } },
      },
    },
    orderBy: { name: "asc" },
    take: MOST_TOOLS,
  });
  return rows.map(({ owner, costs, splits, countsFrom, trialFrom, trialUntil, usedFrom, usedUntil, ...row }) => {
    const { splits: rules, outcome, pers } = words.parse({ splits: splits.map(({ split }) => split), outcome: row.outcome, pers: costs.map(({ per }) => per) });
    return {
      ...row, outcome,
      countsFrom: monthOfColumn(countsFrom),
      trialFrom: trialFrom && dayOf(trialFrom),
      trialUntil: trialUntil && dayOf(trialUntil),
      usedFrom: usedFrom && dayOf(usedFrom),
      usedUntil: usedUntil && dayOf(usedUntil),
      ownerName: owner?.user?.name ?? owner?.placeholder ?? null,
      terms: costs.map(({ from, to, ...cost }, index) => ({ ...cost, from: dayOf(from), to: to && dayOf(to), per: pers[index] ?? "month" })),
      splits: splits.map(({ from, channels }, index) => ({ from: from && monthOfColumn(from), split: rules[index] ?? "hours", channels: channels.map(({ channel, ...one }) => ({ ...one, name: channel.name })) })),
    };
  });
}
export type StoredTool = Awaited<ReturnType<typeof findTools>>[number];

/** One of them; NOT_FOUND where it is not there. */
export async function findTool(tx: Tx, tenantId: TenantId, toolId: string): Promise<StoredTool> {
  const [row] = await findTools(tx, tenantId, { id: toolId });
  if (!row) throw new DomainError("NOT_FOUND", "noSuchTool");
  return row;
}

export function countTools(tx: Tx, tenantId: TenantId): Promise<number> {
  return tx.tool.count({ where: { tenantId } });
}

const columns = ({ costs: _, channels: __, split: ___, countsFrom, usedFrom, ...fields }: ToolFields) => ({ ...fields, countsFrom: columnOfMonth(countsFrom), usedFrom: usedFrom === null ? null : columnOf(usedFrom) });

export async function insertTool(tx: Tx, tenantId: TenantId, toolId: string, fields: ToolFields, by: { byId: string; createdAt: Date }) {
  await tx.tool.create({ data: { tenantId, id: toolId, ...by, ...columns(fields) }, select: { id: true } });
  await insertCosts(tx, tenantId, toolId, fields);
}

async function insertCosts(tx: Tx, tenantId: TenantId, toolId: string, { costs }: ToolFields) {
  await tx.toolCost.createMany({ data: costs.map(({ from, to, ...cost }) => ({ tenantId, toolId, ...cost, from: columnOf(from), to: to === null ? null : columnOf(to) })) });
}

/** Writes the fields and the prices anew if nobody has changed it since `version` was read; for which channels it is stands apart. */
export async function updateTool(tx: Tx, tenantId: TenantId, toolId: string, version: number, fields: ToolFields) {
  await updateAt(tx, tenantId, toolId, version, columns(fields));
  await tx.toolCost.deleteMany({ where: { tenantId, toolId } });
  await insertCosts(tx, tenantId, toolId, fields);
}

/** Begins a trial; of one that was dropped a second one. */
export async function updateTrial(tx: Tx, tenantId: TenantId, toolId: string, version: number, { from, until }: { from: Day; until: Day }) {
  await updateAt(tx, tenantId, toolId, version, { trialFrom: columnOf(from), trialUntil: columnOf(until), outcome: null, outcomeNote: "", decidedAt: null });
}

export async function updateOutcome(tx: Tx, tenantId: TenantId, toolId: string, version: number, made: { outcome: "adopt" | "drop"; note: string; trialUntil: Day; usedFrom: Day | null; decidedAt: Date }) {
  await updateAt(tx, tenantId, toolId, version, { outcome: made.outcome, outcomeNote: made.note, decidedAt: made.decidedAt, trialUntil: columnOf(made.trialUntil), usedFrom: made.usedFrom === null ? null : columnOf(made.usedFrom) });
}

export async function updateLastDay(tx: Tx, tenantId: TenantId, toolId: string, version: number, lastOn: Day) {
  await updateAt(tx, tenantId, toolId, version, { usedUntil: columnOf(lastOn) });
}

async function updateAt(tx: Tx, tenantId: TenantId, toolId: string, version: number, data: Prisma.ToolUncheckedUpdateManyInput) {
  const { count } = await tx.tool.updateMany({ where: { tenantId, id: toolId, version }, data: { ...data, version: { increment: 1 } } });
  if (count === 1) return;
  const there = await tx.tool.findFirst({ where: { tenantId, id: toolId }, select: { id: true } });
  throw there ? new DomainError("CONFLICT", "changedMeanwhile") : new DomainError("NOT_FOUND", "noSuchTool");
}

/** Marks somebody as written to about a trial's last day. False where they were already. */
export async function claimMail(tx: Tx, tenantId: TenantId, mail: { toolId: string; memberId: string; forOn: Day }): Promise<boolean> {
  const { count } = await tx.toolMail.createMany({ data: [{ tenantId, ...mail, forOn: columnOf(mail.forOn) }], skipDuplicates: true });
  return count === 1;
}
