import { z } from "zod";
import { exportTable } from "../exports/schema";
import { fileMonths } from "../roi/range";
import { router, tenantProcedure } from "../trpc/init";
import { addCounted, listCounted } from "./counted";
import { insertKind, requireReturnKpi, updateKind } from "./data/kinds";
import { updateDeletedAt } from "./data/returns";
import { listAllReturns, listReturns } from "./list";
import { countedKinds, countedReturn, newReturn, newReturnKind, returnChange, returnFilter, returnKindChange, returnKinds, returnList, returnMonth, returnRef, valueChange } from "./schema";
import { addReturn, changeReturn, listKinds, restoreReturn, setValue } from "./service";
import { returnsTable } from "./table";

export const returnsRouter = router({
  /**
   * What came back in some months, or a part of it, latest first, each with what it is worth; null is not valued. More than 5,000 are
   * listed in part: the sum is of all. NOT_FOUND for an unknown channel, goal, provider, kind or value.
   */
  list: tenantProcedure("returns:read", returnFilter, returnList).query(({ ctx, input: { tenant: _, mutationId: __, ...filter } }) => listReturns(ctx, filter)),

  /** The same as a table for a file. INVALID where it has more lines than one holds. */
  table: tenantProcedure("returns:read", returnFilter, exportTable).query(async ({ ctx, input: { tenant: _, mutationId: __, ...filter } }) => {
    const list = await listAllReturns(ctx, filter);
    return returnsTable(`${ctx.tenant.slug}-returns-${fileMonths(list)}`, list);
  }),

  /** Kinds of returns, with what one was and is worth, by day. */
  kinds: tenantProcedure("returns:read", {}, returnKinds).query(({ ctx }) => listKinds(ctx)),

  /**
   * Adds a return under an id that the caller made. Money in another currency is kept as asked for and at the rate of its day.
   * INVALID without what its kind is counted by, and where all returns together come to more than can be added up; CONFLICT for a kind that is retired; NOT_FOUND for an unknown kind, channel, goal or engagement.
   */
  add: tenantProcedure("returns:write", newReturn, z.null()).mutation(async ({ ctx, input: { tenant: _, mutationId: __, returnId, ...fields } }) => {
    await addReturn(ctx, returnId, fields);
    return null;
  }),

  /** Writes all fields of a return, as `add` does. CONFLICT where somebody changed it after `version` was read. */
  change: tenantProcedure("returns:write", returnChange, z.null()).mutation(async ({ ctx, input: { tenant: _, mutationId: __, returnId, version, ...fields } }) => {
    await changeReturn(ctx, returnId, version, fields);
    return null;
  }),

  /** Takes a return out of every list and sum; `restore` undoes it. */
  remove: tenantProcedure("returns:write", returnRef, z.null()).mutation(async ({ ctx, input }) => {
    await updateDeletedAt(ctx.tx, ctx.tenant.id, input.returnId, ctx.now);
    return null;
  }),

  /** Brings a removed return back as it was. INVALID as with `add`. */
  restore: tenantProcedure("returns:write", returnRef, z.null()).mutation(async ({ ctx, input }) => {
    await restoreReturn(ctx, input.returnId);
    return null;
  }),

  /** What KPIs counted in a month, beside what stands among the returns: a value counts as a return only once it was added as one. */
  counted: tenantProcedure("returns:read", returnMonth, countedKinds).query(({ ctx, input }) => listCounted(ctx, input.month)),

  /** Adds what a kind misses of what its KPI counted in a month, under an id that the caller made. CONFLICT where that is another number by now; NOT_FOUND for a kind that no KPI counts. */
  addCounted: tenantProcedure("returns:write", countedReturn, z.null()).mutation(async ({ ctx, input: { returnId, kindId, month, missing } }) => {
    await addCounted(ctx, { returnId, kindId, month, missing });
    return null;
  }),

  /** Adds a kind under an id that the caller made. CONFLICT for a name that another has, and for a KPI that is vanity. */
  addKind: tenantProcedure("returns:write", newReturnKind, z.null()).mutation(async ({ ctx, input: { tenant: _, mutationId: __, kindId, ...fields } }) => {
    await requireReturnKpi(ctx.tx, ctx.tenant.id, fields.kpiId);
    await insertKind(ctx.tx, ctx.tenant.id, { ...fields, id: kindId, createdAt: ctx.now });
    return null;
  }),

  /** Renames a kind, gives it another KPI, retires it or brings it back; what was counted by it stays. CONFLICT as with `addKind`. */
  changeKind: tenantProcedure("returns:write", returnKindChange, z.null()).mutation(async ({ ctx, input: { kindId, version, name, kpiId, isRetired } }) => {
    await requireReturnKpi(ctx.tx, ctx.tenant.id, kpiId);
    await updateKind(ctx.tx, ctx.tenant.id, kindId, version, { name, kpiId, retiredAt: isRetired ? ctx.now : null });
    return null;
  }),

  /** Sets what one is worth from a day on; days before keep what they had. INVALID for a value that is not its kind's, and for one that makes all returns more than can be added up. */
  setValue: tenantProcedure("returns:write", valueChange, z.null()).mutation(async ({ ctx, input: { tenant: _, mutationId: __, kindId, from, ...value } }) => {
    await setValue(ctx, kindId, from, value);
    return null;
  }),
});
