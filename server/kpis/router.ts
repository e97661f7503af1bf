import { z } from "zod";
import { todayIn } from "../domain/zone";
import { router, tenantProcedure } from "../trpc/init";
import { deleteMeasurement, findMeasurements, requireKpi, updateKpiRetiredAt } from "./data";
import { kpi, kpiChange, kpiRef, measurement, measurementChange, measurementRef, newKpi, newMeasurement } from "./schema";
import { addKpi, changeKpi, correctMeasurement, kpisOn, measureKpi } from "./service";

export const kpisRouter = router({
  /** Every KPI with its latest value, progress and status as of today (formulas F): by the rank of its goal, retired ones last. */
  list: tenantProcedure("kpis:read", {}, z.array(kpi)).query(({ ctx }) => kpisOn(ctx.tx, ctx.tenant.id, todayIn(ctx.tenant.timeZone, ctx.now))),

  /** Adds a KPI under an id that the caller made. INVALID where its target says too little; NOT_FOUND for an unknown goal. */
  create: tenantProcedure("kpis:write", newKpi, z.null()).mutation(async ({ ctx, input: { tenant: _, mutationId: __, kpiId, ...fields } }) => {
    await addKpi(ctx.tx, ctx.tenant.id, kpiId, fields, ctx.now);
    return null;
  }),

  /** Writes all fields. INVALID where its target says too little; CONFLICT where somebody changed it after `version` was read. */
  change: tenantProcedure("kpis:write", kpiChange, z.null()).mutation(async ({ ctx, input: { tenant: _, mutationId: __, kpiId, version, ...fields } }) => {
    await changeKpi(ctx.tx, ctx.tenant.id, kpiId, version, fields);
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
});
