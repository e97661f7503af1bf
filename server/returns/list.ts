import { ask } from "../db/ask";
import type { EnteredTenant } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { groupWorths, returnGroups } from "../domain/return-groups";
import { lessReturn, roiLine } from "../domain/roi";
import { roiCells } from "../domain/roi-cells";
import { roundWorths, valueOn, worthOf } from "../domain/worth";
import { DomainError } from "../errors/domain-error";
import { MOST_ROWS } from "../exports/schema";
import { type Range, returnedIn } from "../roi/data";
import { namePart, tellApart } from "../roi/part";
import { rangeOf } from "../roi/range";
import type { Part } from "../trpc/scalars";
import { findKinds } from "./data/kinds";
import { findReturns } from "./data/returns";
import type { ReturnFilter, ReturnKindRow, ReturnList, StoredReturn } from "./schema";

type Call = { tx: Tx; tenant: EnteredTenant; now: Date };

/** More lines than this are read by nobody: what has more is listed in part, which is said. */
const MOST_LISTED = 5000;

/**
 * What came back, each with what it is worth. The sum is that of the return on investment of the same months and part, to the last
 * minor unit, and of all that came back however much of it is listed. NOT_FOUND for a part, kind or value that is not there.
 */
export async function listReturns(call: Call, { month, from, to, kind, value, paid, ...part }: ReturnFilter, most = MOST_LISTED): Promise<ReturnList> {
  const { tx, tenant } = call;
  const { today, ...range } = rangeOf(call, { month, from, to });
  const kinds = await findKinds(tx, tenant.id);
  const only = onlyOf(kinds, kind, value);
  const narrowed = await namePart(tx, tenant.id, part);
  const returns = await findReturns(tx, tenant.id, { range, filter: { ...part, kind, value, paid } }, most);
  const groups = (await groupsOf(call, range, part, paid)).filter((group) => (kind === undefined || group.kindId === kind) && (value === undefined || (group.valueId ?? "none") === value));
  const rows = groups.reduce((sum, group) => sum + group.rows, 0);
  const worths = worthsOf(returns, kinds, returns.length === rows ? groups : null);
  return {
    ...range, today, currency: tenant.currency, narrowed, only,
    returns: returns.map((row, index) => ({ ...row, worthMinor: worths[index] ?? null })),
    rows,
    totalMinor: groups.reduce((sum, { worthMinor }) => sum + (worthMinor ?? 0), 0),
    unvalued: groups.reduce((sum, group) => sum + (worthOf(group) === null ? group.rows : group.unknown), 0),
  };
}

/** All of them for a file. INVALID where that is more than a table holds. */
export async function listAllReturns(call: Call, filter: ReturnFilter): Promise<ReturnList> {
  const list = await listReturns(call, filter, MOST_ROWS);
  if (list.rows > MOST_ROWS) throw new DomainError("INVALID", "tooManyRows", { most: MOST_ROWS });
  return list;
}

/** The part of an ROI by kind and value: told apart as that ROI is, for what is rounded depends on what stands beside. */
async function groupsOf({ tx, tenant }: Call, range: Range, part: Part, paid: ReturnFilter["paid"]) {
  const { by, isOf } = tellApart(part);
  const { returned } = await ask(tx, { returned: returnedIn([tenant.id], range, by ?? "nothing", by ? { ...part, [by]: undefined } : {}) });
  const lineOf = (rows: typeof returned) => roiLine(roiCells({ worked: [], spent: [], returned: rows }, null).filter(isOf), true);
  const { back } = lineOf(returned);
  if (paid === undefined) return returnGroups(returned.filter(isOf), back);
  const paidOf = (kind: ReturnKindRow["kind"]) => lineOf(returned.filter((row) => row.kind === kind)).paidMinor;
  const paidBack = { revenueMinor: paidOf("revenue"), resultsMinor: paidOf("result"), savingsMinor: paidOf("saving") };
  return returnGroups(returned.filter((row) => isOf(row) && row.isPaid === (paid === "yes")), paid === "yes" ? paidBack : lessReturn(back, paidBack));
}

type Group = Awaited<ReturnType<typeof groupsOf>>[number];

/** What each is worth: where all are here they add up to their groups, else among themselves. */
function worthsOf(returns: readonly StoredReturn[], kinds: readonly ReturnKindRow[], groups: readonly Group[] | null): (number | null)[] {
  const values = new Map(kinds.map((kind) => [kind.id, kind.values]));
  const rows = returns.map((row) => {
    const worth = valueOn(values.get(row.kindId) ?? [], row.on);
    const isUnknown = row.kind === "revenue" && row.amountMinor === null;
    return { kind: row.kind, group: `${row.kindId} ${worth?.id ?? null}`, exact: isUnknown ? null : worthOf({ kind: row.kind, quantity: row.quantity ?? 0, amountMinor: row.amountMinor ?? 0, worth }) };
  });
  return groups === null ? roundWorths(rows) : groupWorths(rows, new Map(groups.map(({ kindId, valueId, worthMinor }) => [`${kindId} ${valueId}`, worthMinor])));
}

/** The kind and value that are meant; null is all. NOT_FOUND where there is none of that id. */
function onlyOf(kinds: readonly ReturnKindRow[], kind: string | undefined, value: string | undefined): ReturnList["only"] {
  if (kind === undefined && (value === undefined || value === "none")) return value === undefined ? null : { kind: null, value: { since: null } };
  const found = kinds.find(({ id, values }) => (kind === undefined ? values.some((one) => one.id === value) : id === kind));
  const since = found?.values.find(({ id }) => id === value)?.from ?? null;
  if (!found || (value !== undefined && value !== "none" && since === null)) throw new DomainError("NOT_FOUND", "noSuchThing");
  return { kind: found.name, value: value === undefined ? null : { since } };
}
