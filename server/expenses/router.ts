import { z } from "zod";
import { exportTable } from "../exports/schema";
import { fileMonths } from "../roi/range";
import { router, tenantProcedure } from "../trpc/init";
import { updateDeletedAt } from "./data";
import { expenseChange, expenseFilter, expenseList, expenseRef, newExpense } from "./schema";
import { addExpense, changeExpense, listAllExpenses, listExpenses, restoreExpense } from "./service";
import { expensesTable } from "./table";

export const expensesRouter = router({
  /** What was spent besides hours in some months, or a part of it, latest first, with its sums by kind. More than 5,000 are listed in part: the sums are of all. NOT_FOUND for an unknown channel, goal or provider. */
  list: tenantProcedure("expenses:read", expenseFilter, expenseList).query(({ ctx, input: { tenant: _, mutationId: __, ...filter } }) => listExpenses(ctx, filter)),

  /** The same as a table for a file. INVALID where it has more lines than one holds. */
  table: tenantProcedure("expenses:read", expenseFilter, exportTable).query(async ({ ctx, input: { tenant: _, mutationId: __, ...filter } }) => {
    const list = await listAllExpenses(ctx, filter);
    return expensesTable(`${ctx.tenant.slug}-expenses-${fileMonths(list)}`, list);
  }),

  /** Adds an expense under an id that the caller made: sent twice it is there once. NOT_FOUND for an unknown channel or goal; INVALID for a day before 2000 or more than a year ahead, and where all expenses come to more than can be added up. */
  add: tenantProcedure("expenses:write", newExpense, z.null()).mutation(async ({ ctx, input: { tenant: _, mutationId: __, expenseId, ...fields } }) => {
    await addExpense(ctx, expenseId, fields);
    return null;
  }),

  /** Writes all fields of an expense. CONFLICT where somebody changed it after `version` was read; INVALID like above. */
  change: tenantProcedure("expenses:write", expenseChange, z.null()).mutation(async ({ ctx, input: { tenant: _, mutationId: __, expenseId, version, ...fields } }) => {
    await changeExpense(ctx, expenseId, version, fields);
    return null;
  }),

  /** Takes an expense out of every list and sum; `restore` undoes it. */
  remove: tenantProcedure("expenses:write", expenseRef, z.null()).mutation(async ({ ctx, input }) => {
    await updateDeletedAt(ctx.tx, ctx.tenant.id, input.expenseId, ctx.now);
    return null;
  }),

  /** Brings a deleted expense back as it was. INVALID where all come to more than can be added up by then. */
  restore: tenantProcedure("expenses:write", expenseRef, z.null()).mutation(async ({ ctx, input }) => {
    await restoreExpense(ctx, input.expenseId);
    return null;
  }),
});
