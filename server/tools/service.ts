import { channelSecondsIn } from "../cost-splits/data";
import { ask } from "../db/ask";
import type { EnteredTenant } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { splitIn } from "../domain/cost-split";
import { addMonths, monthOf } from "../domain/day";
import { amountOf } from "../domain/priced";
import { surplusMonths } from "../domain/fee-months";
import { dueMonths, pricedMonth } from "../domain/tool-cost";
import { sharingOf } from "../domain/sharing";
import { toolsOnChannels } from "../domain/tool-spending";
import { inOrderOfStage, paidSpan, toolStage } from "../domain/tool-stage";
import { todayIn } from "../domain/zone";
import { sumInside } from "../engagements/data/work";
import { findRates } from "../exchange-rates/data";
import { findFeeMonths } from "../fees/data";
import { findClosedMonths } from "../timesheets/data/closings";
import type { CallContext } from "../trpc/context";
import { findTool, findTools, type StoredTool } from "./data";
import type { ToolDetail, ToolLine, ToolList } from "./schema";

export type ToolCall = { tx: Tx; tenant: EnteredTenant; now: Date; may: CallContext["may"] };

/** What is only wanted is told with what it would cost. */
const ALWAYS = { from: null, lastOn: null };
/** What nobody has said for which channels it is. */
const EVERYBODYS: Omit<StoredTool["splits"][number], "from"> = { split: "hours", channels: [] };
/** Full months over which what an hour costs is averaged. */
const MONTHS = 3;

/** The register: what waits for a decision first. */
export async function listTools(call: ToolCall): Promise<ToolList> {
  const { tx, tenant, now } = call;
  const lineOf = await linesOf(call);
  const tools = inOrderOfStage((await findTools(tx, tenant.id)).map(lineOf));
  return { today: todayIn(tenant.timeZone, now), currency: tenant.currency, showsCost: showsCost(call), tools };
}

/** Costs are expenses: who reads those reads these. */
const showsCost = ({ tenant, may }: ToolCall) => may(tenant.role, "expenses:read");

/** How a tool is told to the asking person, with this month's cost and how it falls on its channels. */
async function linesOf(call: ToolCall): Promise<(tool: StoredTool) => ToolLine> {
  const { tx, tenant, now, may } = call;
  const today = todayIn(tenant.timeZone, now);
  const month = monthOf(today);
  const [costs, names] = [showsCost(call), may(tenant.role, "members:read")];
  const rates = costs ? await findRates(tx, tenant.id, tenant.currency) : [];
  const worked = costs ? (await ask(tx, { worked: channelSecondsIn(tenant.id, month, month) })).worked : [];
  const inside = costs && tenant.fieldRights.includes("cost-rates") ? await sumInside(tx, tenant.id, addMonths(month, -MONTHS), addMonths(month, -1)) : null;
  return (tool) => {
    const { id, version, name, purpose, requirements, trialFrom, trialUntil, outcomeNote, usedFrom, usedUntil, savedMonthSeconds } = tool;
    const cost = costs ? pricedMonth(tool.terms, month, paidSpan(tool) ?? ALWAYS, rates, tenant.currency) : null;
    const total = cost?.inTenantMinor ?? null;
    const { split, channels } = splitIn(month, tool.splits) ?? EVERYBODYS;
    const spent = total === null ? [] : toolsOnChannels([{ month, key: null, toolId: id, kind: "tool", amountMinor: total }], sharingOf(tool.splits.map((one) => ({ ...one, toolId: id }))), worked);
    return {
      id, version, name, purpose, requirements, trialFrom, trialUntil, outcomeNote, usedFrom, usedUntil, savedMonthSeconds, split,
      ...toolStage(tool, today),
      ownerName: names ? tool.ownerName : null,
      savedMinor: savedMonthSeconds === null || inside === null || inside.pricedSeconds === 0 ? null : worthOf(savedMonthSeconds, inside),
      channels: channels.map((channel) => ({ ...channel, spentMinor: spent.find(({ key }) => key === channel.channelId)?.amountMinor ?? null })),
      cost: cost && { amountMinor: cost.amountMinor, currency: cost.currency, inTenantMinor: cost.inTenantMinor },
    };
  };
}

/** Hours that are saved, at what an hour inside cost on average. */
const worthOf = (seconds: number, { pricedSeconds, secondMinor }: { pricedSeconds: number; secondMinor: number }) => amountOf({ pricedSeconds: seconds, secondMinor: (secondMinor / pricedSeconds) * seconds, unpricedSeconds: 0 });

/** One tool with its prices, and the months whose cost is missing, or too many, among the expenses. */
export async function getTool(call: ToolCall, toolId: string): Promise<ToolDetail> {
  const { tx, tenant, now, may } = call;
  const row = await findTool(tx, tenant.id, toolId);
  const line = (await linesOf(call))(row);
  const costs = showsCost(call);
  return { ...line, ownerId: may(tenant.role, "members:read") ? row.ownerId : null, countsFrom: row.countsFrom, splits: row.splits, costs: costs ? row.terms : null, ...(costs ? await costFaultsOf(call, row, todayIn(tenant.timeZone, now)) : { closedMonths: [], missed: [], surplus: [] }) };
}

async function costFaultsOf({ tx, tenant }: ToolCall, row: StoredTool, today: string): Promise<Pick<ToolDetail, "closedMonths" | "missed" | "surplus">> {
  const closed = await findClosedMonths(tx, tenant.id);
  const counted = (await findFeeMonths(tx, tenant.id, null, { toolId: row.id })).get(row.id) ?? [];
  const paid = paidSpan(row);
  const due = dueMonths({ ...row, paid }, await findRates(tx, tenant.id, tenant.currency), tenant.currency, today).filter(({ month }) => !counted.some((fee) => fee.month === month));
  const missed = due.flatMap(({ month, inTenantMinor }): ToolDetail["missed"] => (inTenantMinor === null ? [{ month, why: "no-rate" }] : closed.has(month) ? [{ month, why: "closed" }] : []));
  return { closedMonths: [...closed].sort(), missed, surplus: surplusMonths(counted.flatMap(({ month, stands }) => (stands ? [month] : [])), paid) };
}
