import { ask } from "../db/ask";
import { byTenant } from "../db/by-tenant";
import type { EnteredTenant, TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { addMonths, type Month, monthsBetween } from "../domain/day";
import { type RoiLine, roiLine } from "../domain/roi";
import { type RoiCell, roiCells } from "../domain/roi-cells";
import { sharingOf } from "../domain/sharing";
import { namesBy, type Range, returnedIn, sharingIn, spentIn, workedIn } from "./data";

type Tenant = Pick<EnteredTenant, "id">;

/** What some months cost and brought: the client, its channels (null: what belongs to none) and its months, which add up to it. */
export type Roi = { total: RoiLine; channels: (RoiLine & { channelId: string | null })[]; months: (RoiLine & { month: Month })[] };

/**
 * Cost with labour, and what came back, over whole months, in one statement. Everything that shows one of these figures takes it
 * from here, so that it is the same to the last minor unit.
 */
export async function roiOf(tx: Tx, { id }: Tenant, range: Range): Promise<Roi> {
  return roiFrom(await ask(tx, roiQuestions(id, range)), range);
}

/** The same as questions, to be asked together with others. */
export const roiQuestions = (tenantId: TenantId, range: Range) => ({
  worked: workedIn([tenantId], range, "channel"),
  spent: spentIn([tenantId], range, "channel"),
  returned: returnedIn([tenantId], range, "channel"),
  ...sharingIn(tenantId),
});

type Asked<Q> = { [K in keyof Q]: Q[K] extends { row: { parse: (value: unknown) => infer Row } } ? Row[] : never };
export type RoiAnswers = Asked<ReturnType<typeof roiQuestions>>;

/** What the answers come to. */
export function roiFrom(answers: RoiAnswers, { from, to }: Range): Roi {
  const cells = roiCells(answers, sharingOf(answers.splits));
  const namesChannels = cells.some(({ key, returns }) => key !== null && returns > 0);
  return {
    total: lineOf(cells),
    channels: keysOf(cells).map((key) => ({ channelId: key, ...roiLine(cells.filter((cell) => cell.key === key), namesChannels) })).filter(isSomething),
    months: monthsBetween(from, addMonths(to, 1)).map((month) => ({ month, ...lineOf(cells.filter((cell) => cell.month === month)) })),
  };
}

/** Nobody has said what came back where no row says it. */
const lineOf = (cells: readonly RoiCell[]) => roiLine(cells, cells.some(({ returns }) => returns > 0));
const keysOf = (cells: readonly RoiCell[]) => [...new Set(cells.map(({ key }) => key))];
const isSomething = ({ costMinor, returnMinor, seconds, returns }: RoiLine) => costMinor > 0 || returnMinor > 0 || seconds > 0 || returns > 0;

/** A goal, provider or campaign; null is what names none. */
export type RoiNamed = RoiLine & { key: string | null; name: string | null };

/**
 * The same by goal, provider or campaign: what names one counts for it, shared cost for none, and what is not allocated stands
 * beside, so that all add up to the client. Its ROI is null where nothing that came back names it.
 */
export async function roiBy(tx: Tx, { id }: Tenant, range: Range, by: "goal" | "provider" | "campaign"): Promise<{ total: RoiLine; lines: RoiNamed[] }> {
  return roiByFrom(await ask(tx, roiByQuestions(id, range, by)));
}

/** The same as questions, to be asked together with others. */
export const roiByQuestions = (id: TenantId, range: Range, by: "goal" | "provider" | "campaign") => ({ worked: workedIn([id], range, by), spent: spentIn([id], range, by), returned: returnedIn([id], range, by), names: namesBy(id, range, by) });

/** What the answers come to. */
export function roiByFrom({ names, ...rows }: Asked<ReturnType<typeof roiByQuestions>>): { total: RoiLine; lines: RoiNamed[] } {
  const cells = roiCells(rows, null);
  const nameOf = new Map(names.map(({ key, name }) => [key, name]));
  const lines = keysOf(cells).map((key) => ({ key, name: key === null ? null : (nameOf.get(key) ?? key), ...lineOf(cells.filter((cell) => cell.key === key)) }));
  return { total: lineOf(cells), lines: lines.filter(isSomething) };
}

/** What many tenants' months cost and brought, to be asked together with other things; `roiOfTenants` reads the answers. */
export const tenantsRoiQuestions = (ids: readonly TenantId[], range: Range) => ({ worked: workedIn(ids, range, "nothing"), spent: spentIn(ids, range, "nothing"), returned: returnedIn(ids, range, "nothing") });

/** What the answers come to, each in its own currency; what has nothing is a line of nothing. */
export function roiOfTenants(ids: readonly TenantId[], rows: Asked<ReturnType<typeof tenantsRoiQuestions>>): Map<string, RoiLine> {
  const [worked, spent, returned] = [byTenant(rows.worked), byTenant(rows.spent), byTenant(rows.returned)];
  return new Map(ids.map((id) => [id, lineOf(roiCells({ worked: worked.get(id) ?? [], spent: spent.get(id) ?? [], returned: returned.get(id) ?? [] }, null))]));
}
