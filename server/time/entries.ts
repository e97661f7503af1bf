import { standingMarks } from "../alerts/marks";
import { firstDayOf, lastDayOf, monthOf } from "../domain/day";
import { todayIn } from "../domain/zone";
import { DomainError } from "../errors/domain-error";
import { type ExportTable, MOST_ROWS } from "../exports/schema";
import { seesRates } from "../rates/service";
import { laborOf } from "../roi/labor";
import { findAllEntries, findEntryPage, findPeople, sumEntries } from "./data/list";
import type { Entry, EntryFilter } from "./schema";
import { mayWriteAll, seesNames, seesOwnOnly, type TimeCall } from "./service";
import { entriesTable } from "./table";

/** What of the filter holds for the asking person: external people find their own only. FORBIDDEN to ask by a person, or a provider's people, whom one may not tell apart, by rates that one may not see, or by a campaign without what it is read from. */
function narrowed(call: TimeCall, filter: EntryFilter): EntryFilter {
  const own = call.tenant.memberId;
  if (filter.member && filter.member !== own && !seesNames(call)) throw new DomainError("FORBIDDEN", "hoursHidden");
  if (filter.provider && !seesNames(call)) throw new DomainError("FORBIDDEN", "hoursHidden");
  const readsNotes = seesNames(call) || mayWriteAll(call);
  if (filter.campaign !== undefined && !(readsNotes && call.may(call.tenant.role, "returns:read"))) throw new DomainError("FORBIDDEN", "campaignsHidden");
  if (filter.priced && !seesRates(call.tenant, filter.priced)) throw new DomainError("FORBIDDEN", "ratesHidden");
  if (filter.unpriced && !seesRates(call.tenant, filter.unpriced)) throw new DomainError("FORBIDDEN", "ratesHidden");
  return seesOwnOnly(call) ? { ...filter, member: own } : filter;
}

/**
 * An entry as the asking person sees it. Whose time it is stays hidden without the right to see hours. What others noted is "" for
 * whoever may neither see their names nor write their time: a note can hold a name.
 */
function seenBy(call: TimeCall) {
  const own = call.tenant.memberId;
  return <E extends Entry & { memberId: string; memberName: string | null }>({ memberId, memberName, note, ...row }: E) => {
    const isOwn = memberId === own;
    const isNamed = isOwn || seesNames(call);
    const mayChange = mayWriteAll(call) || (isOwn && call.may(call.tenant.role, "time:log"));
    return { ...row, note: isNamed || mayChange ? note : "", memberId: isNamed ? memberId : null, memberName: isNamed ? memberName : null, isOwn, mayChange };
  };
}

/** One page of the entries that the filter finds, as the asking person sees them, and the sums over all of them. */
export async function listEntries(call: TimeCall & { now: Date }, filter: EntryFilter, cursor: string | null) {
  const own = narrowed(call, filter);
  const { rows, nextCursor } = await findEntryPage(call.tx, call.tenant.id, own, cursor);
  const marks = await marksOf(call, rows);
  const entries = rows.map(({ marks: _, ...row }) => {
    const seen = seenBy(call)(row);
    // A reason can hold a name as a note can.
    return { ...seen, beyond: seen.memberId !== null || seen.mayChange ? (marks.get(row.id) ?? null) : null };
  });
  return { entries, nextCursor, ...(await sumEntries(call.tx, call.tenant.id, own)), cost: await costOf(call, own) };
}

/** What the hours of some whole months cost, of all or of one channel, goal, provider or campaign: rounded as in their ROI. Null where another question is asked. */
async function costOf({ tx, tenant }: TimeCall, filter: EntryFilter) {
  const { from, to, priced, channel, goal, provider, campaign, ...others } = filter;
  const part = Object.entries({ channel, goal, provider, campaign }).filter(([, value]) => value !== undefined);
  const isPlain = Object.values(others).every((value) => value === undefined) && part.length <= 1 && !goal?.includes(",") && !channel?.includes(",");
  if (priced !== "cost" || !isPlain || from === undefined || to === undefined) return null;
  const range = { from: monthOf(from), to: monthOf(to) };
  if (from !== firstDayOf(range.from) || to !== lastDayOf(range.to) || to < from) return null;
  return { minor: await laborOf(tx, tenant.id, range, Object.fromEntries(part)), currency: tenant.currency };
}

/** The latest mark of each entry that is beyond a budget that stops, for whoever may know of budgets. */
async function marksOf({ tx, tenant, may, now }: TimeCall & { now: Date }, rows: Awaited<ReturnType<typeof findEntryPage>>["rows"]) {
  if (!may(tenant.role, "budgets:read")) return new Map<string, { reason: string | null }>();
  const marks = rows.flatMap(({ marks: all, ...entry }) => all.map((mark) => ({ ...mark, entryId: entry.id, entry })));
  const stand = await standingMarks(tx, { ...tenant, today: todayIn(tenant.timeZone, now) }, marks);
  // The first of each is the latest: of several under one key the last one written stays.
  return new Map(stand.reverse().map(({ entryId, reason }) => [entryId, { reason }]));
}

/** Everything that the filter finds as a table for a file; nothing in it that the list would not show, rates with their own rights. */
export async function exportEntries(call: TimeCall, filter: EntryFilter): Promise<ExportTable> {
  const { tenant } = call;
  const rows = await findAllEntries(call.tx, tenant.id, narrowed(call, filter), MOST_ROWS);
  if (rows.length > MOST_ROWS) throw new DomainError("INVALID", "tooManyRows", { most: MOST_ROWS });
  const kinds = (["cost", "bill"] as const).filter((kind) => seesRates(tenant, kind));
  const period = [filter.from, filter.to].filter((day) => day !== undefined).join("-");
  return entriesTable([tenant.slug, "entries", period].filter((part) => part !== "").join("-"), rows.map(seenBy(call)), { names: seesNames(call), kinds, currency: tenant.currency });
}

/** Everybody whose time the asking person may tell apart: all who have logged, or only oneself. */
export async function listPeople(call: TimeCall) {
  const people = await findPeople(call.tx, call.tenant.id);
  return seesNames(call) ? people : people.filter(({ memberId }) => memberId === call.tenant.memberId);
}
