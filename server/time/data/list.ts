import { z } from "zod";
import { ask } from "../../db/ask";
import { columnOf, dayOf, monthOfColumn } from "../../db/day-column";
import type { TenantId } from "../../db/tenant";
import type { Tx } from "../../db/transaction";
import { monthOf } from "../../domain/day";
import { DomainError } from "../../errors/domain-error";
import { MOST_ROWS } from "../../exports/schema";
import type { Prisma } from "../../generated/prisma/client";
import { entriesOfCampaign } from "../../roi/data";
import { day, id, instant } from "../../trpc/scalars";
import type { EntryFilter } from "../schema";
import { entryColumns, entryOf } from "./entry-row";

const PAGE = 50;
/** As often as anybody goes beyond budgets with one piece of work. */
const MOST_MARKS = 20;

const orNull = (value: string) => (value === "none" ? null : value);
/** One, one of several, or none. */
const anyOf = (value: string) => (value.includes(",") ? { in: value.split(",") } : orNull(value));

const [FIRST, LAST] = ["1970-01", "2199-12"];

/** Whatever is not given does not narrow. INVALID for a campaign in more notes than can be looked up at once. */
async function found(tx: Tx, tenantId: TenantId, { campaign, ...filter }: EntryFilter): Promise<Prisma.TimeEntryWhereInput> {
  if (campaign === undefined) return within(tenantId, filter);
  const range = { from: filter.from === undefined ? FIRST : monthOf(filter.from), to: filter.to === undefined ? LAST : monthOf(filter.to) };
  // Those of no campaign are all but those of any, which are fewer.
  const { ids } = await ask(tx, { ids: entriesOfCampaign(tenantId, range, campaign === "" ? null : campaign, MOST_ROWS) });
  if (ids.length > MOST_ROWS) throw new DomainError("INVALID", "tooManyRows", { most: MOST_ROWS });
  const named = ids.map(({ id: entryId }) => entryId);
  return { ...within(tenantId, filter), id: campaign === "" ? { notIn: named } : { in: named } };
}

function within(tenantId: TenantId, { from, to, channel, activity, member, kind, goal, imported, provider, unpriced, priced }: Omit<EntryFilter, "campaign">): Prisma.TimeEntryWhereInput {
  return {
    tenantId,
    deletedAt: null,
    on: { ...(from && { gte: columnOf(from) }), ...(to && { lte: columnOf(to) }) },
    ...(channel && { channelId: anyOf(channel) }),
    ...(activity && { activityId: activity.includes(",") ? { in: activity.split(",") } : activity }),
    ...(member && { memberId: member }),
    ...(kind && { activity: { kind } }),
    ...(goal && { goalId: anyOf(goal) }),
    ...(imported && { importId: imported === "any" ? { not: null } : imported }),
    ...(provider && { member: { providerId: orNull(provider) } }),
    ...(priced === "cost" && { costHourMinor: { not: null } }),
    ...(priced === "bill" && { billHourMinor: { not: null } }),
    ...(unpriced === "cost" && { costHourMinor: null }),
    // What is not billable needs no rate to be billed at.
    ...(unpriced === "bill" && { billHourMinor: null, isBillable: true }),
  };
}

const place = z.tuple([day, instant, id]);

/** The place after which the next page begins; it names no row to look up, so a foreign one finds nothing foreign. */
function after(cursor: string): Prisma.TimeEntryWhereInput {
  const parts = place.safeParse(cursor.split("_"));
  if (!parts.success) throw new DomainError("INVALID", "badCursor");
  const [on, createdAt, entryId] = [columnOf(parts.data[0]), new Date(parts.data[1]), parts.data[2]];
  return { OR: [{ on: { lt: on } }, { on, createdAt: { lt: createdAt } }, { on, createdAt, id: { lt: entryId } }] };
}

/** One page of what the filter finds, latest first; each with the marks of when it went beyond a budget that stops, the latest first. */
export async function findEntryPage(tx: Tx, tenantId: TenantId, filter: EntryFilter, cursor: string | null) {
  const rows = await tx.timeEntry.findMany({
    where: { AND: [await found(tx, tenantId, filter), ...(cursor ? [after(cursor)] : [])] },
    select: {
      ...entryColumns, createdAt: true, memberId: true, member: { select: { placeholder: true, user: { select: { name: true } } } },
      overrides: { where: { withinAt: null }, select: { budgetId: true, month: true, reason: true }, orderBy: [{ createdAt: "desc" }, { id: "desc" }], take: MOST_MARKS },
    },
    orderBy: [{ on: "desc" }, { createdAt: "desc" }, { id: "desc" }],
    take: PAGE + 1,
  });
  const last = rows.length > PAGE ? rows[PAGE - 1] : undefined;
  return {
    rows: rows.slice(0, PAGE).map(({ createdAt: _, memberId, member, overrides, ...row }) => ({ ...entryOf(row), memberId, memberName: member.user?.name ?? member.placeholder, marks: overrides.map(({ month, ...mark }) => ({ ...mark, month: monthOfColumn(month) })) })),
    nextCursor: last ? `${dayOf(last.on)}_${last.createdAt.toISOString()}_${last.id}` : null,
  };
}

/** Everything that the filter finds, in the order in which it was worked, with its rates; one more than `most` where there is more. */
export async function findAllEntries(tx: Tx, tenantId: TenantId, filter: EntryFilter, most: number) {
  const rows = await tx.timeEntry.findMany({
    where: await found(tx, tenantId, filter),
    select: { ...entryColumns, memberId: true, costHourMinor: true, billHourMinor: true, approvedAt: true, member: { select: { placeholder: true, user: { select: { name: true } } } } },
    orderBy: [{ on: "asc" }, { createdAt: "asc" }, { id: "asc" }],
    take: most + 1,
  });
  return rows.map(({ memberId, member, costHourMinor, billHourMinor, approvedAt, ...row }) => ({
    ...entryOf(row), memberId, memberName: member.user?.name ?? member.placeholder, rates: { cost: costHourMinor, bill: billHourMinor }, isApproved: approvedAt !== null,
  }));
}

/** How many entries the filter finds, and their time. All that there are is the sum of the months, and costs no look at them. */
export async function sumEntries(tx: Tx, tenantId: TenantId, filter: EntryFilter): Promise<{ count: number; seconds: number }> {
  if (Object.values(filter).every((value) => value === undefined)) {
    const { _sum } = await tx.timeMonth.aggregate({ where: { tenantId }, _sum: { entries: true, seconds: true } });
    return { count: _sum.entries ?? 0, seconds: Number(_sum.seconds ?? 0) };
  }
  const { _count, _sum } = await tx.timeEntry.aggregate({ where: await found(tx, tenantId, filter), _count: true, _sum: { seconds: true } });
  return { count: _count, seconds: _sum.seconds ?? 0 };
}

/** Everybody who has logged here, by name. */
export async function findPeople(tx: Tx, tenantId: TenantId) {
  const rows = await tx.member.findMany({
    where: { tenantId, timeEntries: { some: { deletedAt: null } } },
    select: { id: true, placeholder: true, user: { select: { name: true } } },
    take: 500,
  });
  return rows.map(({ id: memberId, placeholder, user }) => ({ memberId, name: user?.name ?? placeholder ?? "" })).sort((a, b) => a.name.localeCompare(b.name));
}
