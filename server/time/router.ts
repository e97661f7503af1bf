import { z } from "zod";
import { addDays } from "../domain/day";
import { todayIn } from "../domain/zone";
import { exportTable } from "../exports/schema";
import { router, tenantProcedure, userProcedure } from "../trpc/init";
import { findSuggestions } from "./data/suggestions";
import { exportEntries, listEntries, listPeople } from "./entries";
import { entriesChanged, entriesQuery, entryChange, entryFilter, entryMove, entryPage, entryPerson, entryRefs, myWeek, newEntry, suggestion, week, weekCopied, weekCopy, weekRef } from "./schema";
import { changeEntry, confirmEntries, logTime, moveEntries, removeEntries, restoreEntries } from "./service";
import { copyWeek, readMyWeek, readWeek } from "./week";

/** How far back the quick add remembers. */
const REMEMBERED_DAYS = 60;

export const timeRouter = router({
  /**
   * Logs a piece of work under an id that the caller made: sent twice it is there once. Another person's needs `time:write-all`.
   * NOT_FOUND for an unknown channel, activity, goal or member; CONFLICT where the id is used, and where a budget
   * stops: then with what is left. Whoever sets budgets may go beyond with a reason (`override`), here and in `change` and `move`.
   */
  log: tenantProcedure("time:log", newEntry, z.null()).mutation(async ({ ctx, input: { tenant: _, mutationId: __, entryId, memberId, override, ...fields } }) => {
    await logTime(ctx, entryId, memberId, fields, override);
    return null;
  }),

  /**
   * Writes all fields of an entry, which then need not be checked any more. On another day, channel or person it may have another
   * rate: the answer says so to those who may see rates. CONFLICT where somebody changed it after `version` was read; the error's
   * `current` is the entry as it is.
   */
  change: tenantProcedure("time:log", entryChange, entriesChanged).mutation(async ({ ctx, input: { tenant: _, mutationId: __, entryId, version, override, ...fields } }) => ({
    repriced: await changeEntry(ctx, entryId, version, fields, override),
  })),

  /**
   * Sets channel, activity, goal, day, person or whether it is billable in up to 500 entries at once, all or none. Clock times go
   * where the day changes. The answer says how many have another rate now, to those who may see rates.
   */
  move: tenantProcedure("time:log", entryMove, entriesChanged).mutation(async ({ ctx, input: { tenant: _, mutationId: __, entryIds, override, ...change } }) => ({
    repriced: await moveEntries(ctx, entryIds, change, override),
  })),

  /** Says of up to 500 entries that they are right as they are: what asked to be checked no longer does. */
  confirm: tenantProcedure("time:log", entryRefs, z.null()).mutation(async ({ ctx, input }) => {
    await confirmEntries(ctx, input.entryIds);
    return null;
  }),

  /** Deletes up to 500 entries, all or none; `restore` undoes it. */
  remove: tenantProcedure("time:log", entryRefs, z.null()).mutation(async ({ ctx, input }) => {
    await removeEntries(ctx, input.entryIds, ctx.now);
    return null;
  }),

  /** Brings deleted entries back as they were. CONFLICT for those of an import that was undone. */
  restore: tenantProcedure("time:log", entryRefs, z.null()).mutation(async ({ ctx, input }) => {
    await restoreEntries(ctx, input.entryIds);
    return null;
  }),

  /** The asking person's own entries of one week, in the tenant's order of days. */
  week: tenantProcedure("time:log", weekRef, week).query(({ ctx, input }) => readWeek(ctx, input.on, ctx.now)),

  /** The same over all tenants in which the asking person has a place. */
  myWeek: userProcedure(weekRef, myWeek).query(({ ctx, input }) => readMyWeek(ctx, ctx.user.id, input.on, ctx.now)),

  /** Copies the own seven days before `on` into the seven from it, where that is still empty; locked days are passed over and named. */
  copyLastWeek: tenantProcedure("time:log", weekCopy, weekCopied).mutation(({ ctx, input }) => copyWeek(ctx, input.on)),

  /**
   * The entries that a filter finds, 50 a page and latest first, with the sums over all of them. FORBIDDEN to ask
   * for unpriced ones without the right to see those rates. Names only with the right to see hours; so are others' notes, which whoever may write others' time reads too.
   */
  entries: tenantProcedure("time:read", entriesQuery, entryPage).query(({ ctx, input: { tenant: _, mutationId: __, cursor, ...filter } }) => listEntries(ctx, filter, cursor ?? null)),

  /** Everything that a filter finds as a table for a file, as `entries` shows it. INVALID where that is too much for one. */
  table: tenantProcedure("time:read", entryFilter, exportTable).query(({ ctx, input: { tenant: _, mutationId: __, ...filter } }) => exportEntries(ctx, filter)),

  /** Whose entries can be asked for. */
  people: tenantProcedure("time:read", {}, z.array(entryPerson)).query(({ ctx }) => listPeople(ctx)),

  /** What the asking person did lately, for logging it again. */
  suggestions: tenantProcedure("time:log", {}, z.array(suggestion)).query(({ ctx }) =>
    findSuggestions(ctx.tx, ctx.tenant.id, ctx.tenant.memberId, addDays(todayIn(ctx.tenant.timeZone, ctx.now), -REMEMBERED_DAYS)),
  ),
});
