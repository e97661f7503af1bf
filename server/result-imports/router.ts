import { z } from "zod";
import { exportTable } from "../exports/schema";
import { finding } from "../imports/schema";
import { router, tenantProcedure } from "../trpc/init";
import { findLines } from "../imports/data/files";
import { importsTable } from "../imports/table";
import { resultAnswers, resultChoices, resultImportRef, resultLine, resultLook, resultPreview } from "./schema";
import { answerQuestions, lookAt } from "./service/look";
import { previewResults } from "./service/preview";
import { runResults, undoResults } from "./service/run";

export const resultImportsRouter = router({
  /** The latest hundred imports of results. */
  list: tenantProcedure("imports:read", {}, z.array(resultLine)).query(({ ctx }) => findLines(ctx.tx, ctx.tenant.id, "results", resultLine)),

  /** The same as a table for a file. */
  table: tenantProcedure("imports:read", {}, exportTable).query(async ({ ctx }) => importsTable(`${ctx.tenant.slug}-result-imports`, await findLines(ctx.tx, ctx.tenant.id, "results", resultLine))),

  /** What an uploaded file is, its first rows, what has to be asked about it, and what there is to choose from. CONFLICT where the file is gone. */
  get: tenantProcedure("imports:write", resultImportRef, resultLook).query(({ ctx, input }) => lookAt(ctx.tx, ctx.tenant, input.importId, ctx.now)),

  /**
   * Keeps the answers, all of them each time, also for the next file with the same headings. `problem` says what and where the
   * file cannot be read by them; nothing is kept then. NOT_FOUND for a channel or KPI that is not there; CONFLICT where it has run.
   */
  answer: tenantProcedure("imports:write", { ...resultImportRef, answers: resultAnswers }, z.object({ isReady: z.boolean(), problem: finding.nullable() })).mutation(({ ctx, input }) =>
    answerQuestions(ctx.tx, ctx.tenant, input.importId, input.answers, ctx.now),
  ),

  /** What the import would do: rows that are new, known, or known with other figures; what is wrong, with lines. CONFLICT while questions are open. */
  preview: tenantProcedure("imports:write", resultImportRef, resultPreview).query(({ ctx, input }) => previewResults(ctx.tx, ctx.tenant, input.importId, ctx.now)),

  /** Imports the file, all or nothing. CONFLICT while questions are open, or lines have errors and are not left out, or it has run, or something is to be overwritten that was changed since the preview (with the names of what); INVALID where all expenses come to more than can be added up by then. */
  run: tenantProcedure("imports:write", { ...resultImportRef, ...resultChoices }, z.object({ added: z.number(), changed: z.number() })).mutation(({ ctx, input: { importId, leaveOutErrors, overwrite } }) =>
    runResults(ctx.tx, ctx.tenant, importId, { leaveOutErrors, overwrite }, ctx.now),
  ),

  /** Takes back what an import wrote and puts back what it replaced; what somebody has changed since stays. CONFLICT where it has not run; INVALID where expenses of before would come to more than can be added up. */
  undo: tenantProcedure("imports:write", resultImportRef, z.object({ removed: z.number() })).mutation(async ({ ctx, input }) => ({ removed: await undoResults(ctx.tx, ctx.tenant, input.importId, ctx.now) })),
});
