import { writeSplit } from "../cost-splits/data";
import { changeSplit } from "../cost-splits/service";
import { type Month, monthOf } from "../domain/day";
import { termFault } from "../domain/tool-cost";
import { toolStage } from "../domain/tool-stage";
import { todayIn } from "../domain/zone";
import { DomainError } from "../errors/domain-error";
import { moveFees } from "../fees/channels";
import { recountLastMonth } from "../fees/last-month";
import { countFees } from "../fees/service";
import { countTools, findTool, insertTool, MOST_TOOLS, updateLastDay, updateOutcome, updateTool, updateTrial } from "./data";
import type { ToolFields } from "./schema";
import type { ToolCall } from "./service";

/** Adds a tool, and counts the costs that have fallen due. CONFLICT where the register is full. */
export async function addTool({ tx, tenant, now }: ToolCall, toolId: string, fields: ToolFields) {
  if ((await countTools(tx, tenant.id)) >= MOST_TOOLS) throw new DomainError("CONFLICT", "toolsFull");
  const sound = checked(fields);
  await insertTool(tx, tenant.id, toolId, sound, { byId: tenant.memberId, createdAt: now });
  await writeSplit(tx, tenant.id, toolId, { from: null, ...sound });
  await countFees(tx, tenant.id, now);
}

/**
 * Writes all fields. Costs that were counted stay as they were. For which channels it is, and how its cost falls on them, changes from
 * a month on: from this one, where none is said. CONFLICT where that would change a month that is closed.
 */
export async function changeTool({ tx, tenant, now }: ToolCall, toolId: string, version: number, { splitFrom, ...fields }: ToolFields & { splitFrom?: Month | undefined }) {
  const { usedUntil } = await findTool(tx, tenant.id, toolId);
  if (usedUntil !== null && (fields.usedFrom === null || fields.usedFrom > usedUntil)) throw new DomainError("INVALID", "endsBeforeStart");
  const sound = checked(fields);
  await updateTool(tx, tenant.id, toolId, version, sound);
  const changed = await changeSplit(tx, tenant.id, toolId, { from: splitFrom ?? monthOf(todayIn(tenant.timeZone, now)), split: sound.split, channels: sound.channels });
  if (changed) await moveFees(tx, tenant.id, toolId, changed, sound.channels);
  await countFees(tx, tenant.id, now);
}

/** The fields as they may be: one price a day, no channel twice, and shares only where they are fixed, which then are the whole. */
function checked(given: ToolFields): ToolFields {
  const fault = termFault(given.costs);
  if (fault !== null) throw new DomainError("INVALID", fault);
  if (new Set(given.channels.map(({ channelId }) => channelId)).size < given.channels.length) throw new DomainError("INVALID", "channelTwice");
  if (given.split !== "fixed") return { ...given, channels: given.channels.map((channel) => ({ ...channel, sharePermille: null })) };
  const sum = given.channels.reduce((total, { sharePermille }) => total + (sharePermille ?? 0), 0);
  if (sum !== 1000) throw new DomainError("INVALID", "sharesNotWhole");
  return given;
}

/** Begins a trial with an end. INVALID before it is written what the tool has to do; CONFLICT for one that is tried or used. */
export async function startTrial({ tx, tenant, now }: ToolCall, toolId: string, { version, from, until }: { version: number; from: string; until: string }) {
  const row = await findTool(tx, tenant.id, toolId);
  const { stage } = toolStage(row, todayIn(tenant.timeZone, now));
  if (stage !== "requirements" && stage !== "dropped") throw new DomainError("CONFLICT", "noTrialPossible");
  if (row.requirements === "") throw new DomainError("INVALID", "requirementsFirst");
  if (until < from) throw new DomainError("INVALID", "endsBeforeStart");
  await updateTrial(tx, tenant.id, toolId, version, { from, until });
  await countFees(tx, tenant.id, now);
}

type Ending = { version: number; outcome: "adopt" | "drop"; usedFrom: string; note: string };

/** Decides on a trial; before its last day that ends it. Adopted it is used from a day on, dropped it is paid for no longer. CONFLICT where none runs. */
export async function endTrial({ tx, tenant, now }: ToolCall, toolId: string, { version, outcome, usedFrom, note }: Ending) {
  const row = await findTool(tx, tenant.id, toolId);
  const today = todayIn(tenant.timeZone, now);
  const { stage } = toolStage(row, today);
  if (row.trialFrom === null || row.trialUntil === null || (stage !== "trial" && stage !== "trial-over")) throw new DomainError("CONFLICT", "noTrial");
  const lastOn = today < row.trialFrom ? row.trialFrom : today < row.trialUntil ? today : row.trialUntil;
  await updateOutcome(tx, tenant.id, toolId, version, { outcome, note, trialUntil: lastOn, usedFrom: outcome === "adopt" ? usedFrom : null, decidedAt: now });
  await recountLastMonth(tx, tenant.id, row, await findTool(tx, tenant.id, toolId));
  await countFees(tx, tenant.id, now);
}

/** Gives it a last day; its costs count until then, of its last month by the days. CONFLICT where it is not used, INVALID before it was. */
export async function retireTool({ tx, tenant, now }: ToolCall, toolId: string, { version, lastOn }: { version: number; lastOn: string }) {
  const row = await findTool(tx, tenant.id, toolId);
  if (row.usedFrom === null) throw new DomainError("CONFLICT", "notInUse");
  if (lastOn < row.usedFrom) throw new DomainError("INVALID", "endsBeforeStart");
  await updateLastDay(tx, tenant.id, toolId, version, lastOn);
  await recountLastMonth(tx, tenant.id, row, await findTool(tx, tenant.id, toolId));
  await countFees(tx, tenant.id, now);
}
