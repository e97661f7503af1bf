import { evidenceOf, seenEvidence } from "../audits/evidence";
import { seesBasis } from "../budgets/visible";
import { lockChannel, updateStatus } from "../channels/data";
import type { EnteredTenant } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { sumPriced } from "../domain/priced";
import { roundHalfAway } from "../domain/rounding";
import { closedGates, type Gate, type ReasonKey, type Verdict } from "../domain/verdict";
import { usualChannelSeconds } from "../domain/what-if-channel";
import { DomainError } from "../errors/domain-error";
import { endExperiment, findExperiments } from "../experiments/data";
import { closingOf } from "./closing";
import { insertSteps } from "./data/closings";
import { findVerdicts, insertOverrides, insertVerdict } from "./data/verdicts";
import { freedBy } from "./freed";
import { type ChannelFacts, channelFacts } from "./facts";
import type { Board, BoardRow, ChannelPage, WhatIfStart } from "./schema";

/** What of the facts the asking person may see. */
export type Sight = { seesCost: boolean; seesReturns: boolean; seesNames: boolean };

export const sightOf = (tenant: EnteredTenant, seesNames: boolean, seesReturns: boolean): Sight => ({ seesCost: seesBasis(tenant, "cost"), seesReturns, seesNames });

/** What speaks for a recommendation, without the return on cost for whoever may not read returns. */
const seenReasons = <R extends { key: ReasonKey }>(reasons: readonly R[], seesReturns: boolean): R[] => reasons.filter(({ key }) => seesReturns || (key !== "roi-reached" && key !== "roi-failed"));

/** Every channel with what it takes a month, its verdict of the month and what is due; what is due first, closed ones last. */
export async function boardOf(tx: Tx, tenant: EnteredTenant, sight: Sight, now: Date): Promise<Board> {
  const { channels, month } = await channelFacts(tx, tenant, now);
  const place = ({ due, isOpen }: ChannelFacts) => (due.length > 0 ? 0 : isOpen ? 1 : 2);
  const rows = [...channels].sort((a, b) => place(a) - place(b) || b.usual.seconds - a.usual.seconds || a.name.localeCompare(b.name, "en")).map((channel) => rowOf(channel, month, sight));
  const open = channels.filter(({ isOpen }) => isOpen);
  const costs = open.map(({ usual }) => usual.costMinor).filter((minor) => minor !== null);
  return {
    month, currency: tenant.currency, seesCost: sight.seesCost, dueCount: rows.filter(({ due }) => due.length > 0).length, rows,
    sum: { seconds: open.reduce((sum, { usual }) => sum + usual.seconds, 0), costMinor: sight.seesCost && costs.length > 0 ? costs.reduce((sum, minor) => sum + minor, 0) : null },
  };
}

function rowOf(channel: ChannelFacts, month: string, { seesCost, seesReturns, seesNames }: Sight): BoardRow {
  const { id: channelId, name, platformName, status, ownerName, usual, budgetSeconds, lastOn, neglect, goals, verdict, advised, due } = channel;
  return {
    channelId, name, platformName, status, ownerName: seesNames ? ownerName : null, monthSeconds: usual.seconds, budgetSeconds, costMinor: seesCost ? usual.costMinor : null,
    unpricedSeconds: seesCost ? usual.unpricedSeconds : 0, lastOn, neglect, goals: goals.map(({ title }) => title), verdict: verdict?.month === month ? verdict.verdict : null,
    advised: advised && { ...advised, reasons: seenReasons(advised.reasons, seesReturns).map(({ key, values }) => ({ key, values: { ...values } })) }, due,
  };
}

/** What one more channel is reckoned with: what the present ones take, and what their hours cost. */
export async function whatIfStart(tx: Tx, tenant: EnteredTenant, { seesCost }: Sight, now: Date): Promise<WhatIfStart> {
  const { channels } = await channelFacts(tx, tenant, now);
  const open = channels.filter(({ isOpen }) => isOpen);
  const { pricedSeconds, secondMinor } = sumPriced(open.flatMap(({ months }) => months.map(({ priced }) => priced)));
  return {
    currency: tenant.currency, fteWeekSeconds: tenant.fteWeekSeconds, usualSeconds: usualChannelSeconds(open.map(({ usual }) => usual.seconds)),
    hourMinor: seesCost && pricedSeconds > 0 ? roundHalfAway(secondMinor / pricedSeconds) : null,
  };
}

/** One channel with its facts, its history and what is to be decided. NOT_FOUND where there is none. */
export async function pageOf(tx: Tx, tenant: EnteredTenant, channelId: string, sight: Sight, now: Date): Promise<ChannelPage> {
  const { channels, month, today, standings } = await channelFacts(tx, tenant, now);
  const channel = theChannel(channels, channelId);
  const evidence = seenEvidence(evidenceOf(channel, tenant, today), sight);
  const verdicts = (await findVerdicts(tx, tenant.id, channelId)).map((verdict) => ({ ...verdict, reasons: seenReasons(verdict.reasons, sight.seesReturns), ...(!sight.seesNames && { by: null }) }));
  const experiments = (await findExperiments(tx, tenant, channelId)).map((experiment) => (sight.seesCost ? experiment : { ...experiment, capMinor: null }));
  const gatesOf = (verdict: Verdict) => closedGates(verdict, channel.facts);
  return {
    row: rowOf(channel, month, sight), purpose: channel.purpose, cadence: channel.cadence, month, today, currency: tenant.currency, evidence, goals: evidence.goals, openAuditId: channel.openAuditId,
    gates: { keep: gatesOf("keep"), delegate: gatesOf("delegate"), drop: gatesOf("drop") }, verdicts, experiments,
    closing: verdicts[0]?.verdict === "drop" ? await closingOf(tx, tenant.id, verdicts[0].id, standings, sight.seesNames) : null,
  };
}

function theChannel(channels: readonly ChannelFacts[], channelId: string): ChannelFacts {
  const channel = channels.find(({ id }) => id === channelId);
  if (!channel) throw new DomainError("NOT_FOUND", "noSuchChannel");
  return channel;
}

const REFUSALS: Record<Gate, string> = { "keep-neglected": "keepWhileNeglected", "no-audit": "verdictWithoutAudit", "tactics-first": "tacticsFirst" };

export type Decision = { channelId: string; verdict: Verdict; why: string; override: string | null };

/**
 * Decides on a channel: adds the verdict with what was recommended, ends its experiment, and lets its status follow; a drop
 * begins the closing list. CONFLICT before a closed gate, which an owner passes with a reason; FORBIDDEN for anybody else's
 * reason; CONFLICT for an idea or a closed channel, and for a drop while the list of the last one goes on.
 */
export async function decide(tx: Tx, tenant: EnteredTenant, { channelId, verdict, why, override }: Decision, mayOverride: boolean, now: Date) {
  await lockChannel(tx, tenant.id, channelId);
  const { channels, month } = await channelFacts(tx, tenant, now);
  const channel = theChannel(channels, channelId);
  if (!channel.advised) throw new DomainError("CONFLICT", "nothingToDecide");
  if (verdict === "drop" && channel.due.includes("closing")) throw new DomainError("CONFLICT", "droppedAlready");
  const gates = closedGates(verdict, channel.facts);
  const [gate] = gates;
  if (gate && override === null) throw new DomainError("CONFLICT", REFUSALS[gate]);
  if (gate && !mayOverride) throw new DomainError("FORBIDDEN", "onlyOwnersOverride");
  const { recommendation } = channel.advised;
  // Of a client the return tells what its agency’s people cost, which does not go with it: it stays in the evidence alone.
  const reasons = seenReasons(channel.advised.reasons, tenant.agencyId === null);
  const { auditId, facts } = channel;
  const had = Math.round(facts.capacitySeconds);
  const seconds = verdict === "drop" ? await freedBy(tx, tenant, channelId, had, month) : had;
  const { id } = await insertVerdict(tx, tenant.id, { channelId, month, verdict, recommendation, reasons, seconds, why, auditId, decidedAt: now, byId: tenant.memberId });
  if (override !== null) await insertOverrides(tx, tenant.id, gates, { reason: override, channelId, verdictId: id, byId: tenant.memberId, createdAt: now });
  await endExperiment(tx, tenant.id, channelId, id, now);
  if (verdict === "drop") await insertSteps(tx, tenant.id, channelId, id);
  else await updateStatus(tx, tenant.id, channelId, verdict === "keep" ? "active" : "delegated");
  return { id };
}
