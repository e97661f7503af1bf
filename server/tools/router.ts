import { z } from "zod";
import { exportTable } from "../exports/schema";
import { router, tenantProcedure } from "../trpc/init";
import { addTool, changeTool, endTrial, retireTool, startTrial } from "./decide";
import { newTool, retirement, tool, toolChange, toolList, toolRef, trialEnd, trialStart } from "./schema";
import { getTool, listTools } from "./service";
import { toolsTable } from "./table";

export const toolsRouter = router({
  /** The register: trials that wait for a decision first. Costs go to whoever reads expenses, names to whoever reads members. */
  list: tenantProcedure("tools:read", {}, toolList).query(({ ctx }) => listTools(ctx)),

  /** The register as a table for a file. */
  table: tenantProcedure("tools:read", {}, exportTable).query(async ({ ctx }) => toolsTable(`${ctx.tenant.slug}-tools`, await listTools(ctx))),

  /** One tool with its prices, and the months whose cost could not be counted. */
  get: tenantProcedure("tools:read", toolRef, tool).query(({ ctx, input }) => getTool(ctx, input.toolId)),

  /** Adds a tool under an id that the caller made. CONFLICT where the name is taken; INVALID for prices that overlap or shares that are not the whole. */
  create: tenantProcedure("tools:write", newTool, z.null()).mutation(async ({ ctx, input: { tenant: _, mutationId: __, toolId, ...fields } }) => {
    await addTool(ctx, toolId, fields);
    return null;
  }),

  /** Writes all fields; costs that were counted stay. CONFLICT where somebody changed it after `version` was read. */
  change: tenantProcedure("tools:write", toolChange, z.null()).mutation(async ({ ctx, input: { tenant: _, mutationId: __, toolId, version, ...fields } }) => {
    await changeTool(ctx, toolId, version, fields);
    return null;
  }),

  /** Begins a trial with a last day. INVALID without requirements, CONFLICT where it is tried or used. */
  startTrial: tenantProcedure("tools:write", trialStart, z.null()).mutation(async ({ ctx, input: { tenant: _, mutationId: __, toolId, ...trial } }) => {
    await startTrial(ctx, toolId, trial);
    return null;
  }),

  /** Adopts or drops what was tried, and keeps why. CONFLICT where no trial runs. */
  endTrial: tenantProcedure("tools:write", trialEnd, z.null()).mutation(async ({ ctx, input: { tenant: _, mutationId: __, toolId, ...ending } }) => {
    await endTrial(ctx, toolId, ending);
    return null;
  }),

  /** Gives it a last day of use; its costs count until then. CONFLICT where it is not used. */
  retire: tenantProcedure("tools:write", retirement, z.null()).mutation(async ({ ctx, input: { tenant: _, mutationId: __, toolId, ...end } }) => {
    await retireTool(ctx, toolId, end);
    return null;
  }),
});
