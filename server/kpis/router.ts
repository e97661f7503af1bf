import { z } from "zod";
import { todayIn } from "../domain/zone";
import { exportTable } from "../exports/schema";
import { router, tenantProcedure } from "../trpc/init";
import { requireKpi, updateKpiRetiredAt } from "./data/kpis";
import { deleteMeasurement, findMeasurements } from "./data/measurements";
import { measureCells, valuesByPeriod } from "./grid";
import { cellChanges, cellOutcome, gridRef, kpiChange, kpiGrid, kpiRef, kpiSheet, kpiStory, listedKpi, measurement, measurementChange, measurementRef, newDiscussion, newKpi, newMeasurement, sheetRef } from "./schema";
import { addKpi, changeKpi, correctMeasurement, discussKpi, kpiStoryOf, listKpis, measureKpi } from "./service";
import { personsSheet } from "./sheet";
import { kpisTable, valuesTable } from "./table";

export const kpisRouter = router({
  /** Every KPI with its latest value, progress and status as of today (formulas F), and what is due for it: by the rank of its goal, retired ones last. Names only for roles that may see the members. */
  list: tenantProcedure("kpis:read", {}, z.array(listedKpi)).query(({ ctx }) => listKpis(ctx, ctx.may(ctx.tenant.role, "members:read"))),

  /** The same as a table for a file, without anybody's name. */
  table: tenantProcedure("kpis:read", {}, exportTable).query(async ({ ctx }) => kpisTable(`${ctx.tenant.slug}-kpis-${todayIn(ctx.tenant.timeZone, ctx.now)}`, await listKpis(ctx, false))),

  /** Adds a KPI under an id that the caller made. INVALID where its target says too little; NOT_FOUND for an unknown goal. */
  create: tenantProcedure("kpis:write", newKpi, z.null()).mutation(async ({ ctx, input: { tenant: _, mutationId: __, kpiId, ...fields } }) => {
    await addKpi(ctx.tx, ctx.tenant.id, kpiId, fields, ctx.now);
    return null;
  }),

  /** Writes all fields; a target that changes from a day on leaves how it stood before alone, and one of a day to come is dated otherwise or, by the target that holds, taken back. INVALID where its target says too little, or changes before its last change; CONFLICT where somebody changed it after `version` was read. */
  change: tenantProcedure("kpis:write", kpiChange, z.null()).mutation(async ({ ctx, input: { tenant: _, mutationId: __, kpiId, version, from, ...fields } }) => {
    await changeKpi(ctx, kpiId, version, from, fields);
    return null;
  }),

  /** No longer counted for its goal; its values stay, and `restore` undoes it. */
  retire: tenantProcedure("kpis:write", kpiRef, z.null()).mutation(async ({ ctx, input }) => {
    await updateKpiRetiredAt(ctx.tx, ctx.tenant.id, input.kpiId, ctx.now);
    return null;
  }),

  /** Counted again. */
  restore: tenantProcedure("kpis:write", kpiRef, z.null()).mutation(async ({ ctx, input }) => {
    await updateKpiRetiredAt(ctx.tx, ctx.tenant.id, input.kpiId, null);
    return null;
  }),

  /** What was measured of one KPI, latest first. A day that is not there was not measured, which is not 0. */
  measurements: tenantProcedure("kpis:read", kpiRef, z.array(measurement)).query(async ({ ctx, input }) => {
    await requireKpi(ctx.tx, ctx.tenant.id, input.kpiId);
    return findMeasurements(ctx.tx, ctx.tenant.id, input.kpiId);
  }),

  /** The same as a table for a file. */
  valuesTable: tenantProcedure("kpis:read", kpiRef, exportTable).query(async ({ ctx, input }) => {
    await requireKpi(ctx.tx, ctx.tenant.id, input.kpiId);
    return valuesTable(`${ctx.tenant.slug}-kpi-values`, await findMeasurements(ctx.tx, ctx.tenant.id, input.kpiId));
  }),

  /** Keeps the value of a day, in the KPI's unit. CONFLICT where that day has one already; INVALID for a day to come. */
  measure: tenantProcedure("kpis:measure", newMeasurement, z.null()).mutation(async ({ ctx, input: { tenant: _, mutationId: __, ...fields } }) => {
    await measureKpi(ctx, fields);
    return null;
  }),

  /** Corrects the value of a day; the history keeps the former one. CONFLICT where somebody did so after `version` was read. */
  correct: tenantProcedure("kpis:measure", measurementChange, z.null()).mutation(async ({ ctx, input: { tenant: _, mutationId: __, version, ...fields } }) => {
    await correctMeasurement(ctx, version, fields);
    return null;
  }),

  /** Takes away a value that belongs to another day or KPI; that day is then not measured. */
  unmeasure: tenantProcedure("kpis:measure", measurementRef, z.null()).mutation(async ({ ctx, input }) => {
    await deleteMeasurement(ctx.tx, ctx.tenant.id, input.kpiId, input.on);
    return null;
  }),

  /** What was measured of every KPI that is in use in the last six weeks or months, the running one last. */
  grid: tenantProcedure("kpis:read", gridRef, kpiGrid).query(({ ctx, input }) => valuesByPeriod(ctx, input.every)),

  /** Keeps, corrects or takes away many values, each on its own: what cannot be is told by its cell, and the others stand. NOT_FOUND, and nothing is kept, for an unknown KPI. */
  measureMany: tenantProcedure("kpis:measure", cellChanges, z.array(cellOutcome)).mutation(({ ctx, input }) => measureCells(ctx, input.cells)),

  /** Former targets, values that were corrected with who and when, and what was said, each latest first. Names only for roles that may see the members. */
  story: tenantProcedure("kpis:read", kpiRef, kpiStory).query(({ ctx, input }) => kpiStoryOf(ctx, input.kpiId, ctx.may(ctx.tenant.role, "members:read"))),

  /** What a person answers for and worked on in a range of days: KPIs as they stood at its end, hours by goal. FORBIDDEN for another's without the right to see hours; INVALID where the range ends before it begins. */
  sheet: tenantProcedure("members:read", sheetRef, kpiSheet).query(({ ctx, input }) => personsSheet(ctx, input)),

  /** Keeps what was said when a KPI was discussed, under an id that the caller made; it stays. INVALID for a day to come. */
  discuss: tenantProcedure("kpis:measure", newDiscussion, z.null()).mutation(async ({ ctx, input: { tenant: _, mutationId: __, discussionId, ...fields } }) => {
    await discussKpi(ctx, discussionId, fields);
    return null;
  }),
});
