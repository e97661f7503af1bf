import { z } from "zod";
import { exportTable } from "../exports/schema";
import { findLines } from "../imports/data/files";
import { importsTable } from "../imports/table";
import { router, tenantProcedure } from "../trpc/init";
import { updateDeletedAt } from "./data/responses";
import { listHours, setHours } from "./hours";
import { previewLog, runLog, undoLog } from "./import";
import { logLine, logPreview, logReading, logRef, logRun } from "./import-schema";
import { hoursChange, hoursList, newResponse, responseChange, responsePage, responseQuery, responseRange, responseRef, responseReport } from "./schema";
import { answerResponse, changeResponse, listResponses, logResponse, reopenResponse, reportResponses, tableOfResponses } from "./service";
import { reportTable } from "./table";

export const responsesRouter = router({
  /** A page of messages: open ones by when they are due, or answered ones, the latest first. Who answered is null for whoever may not see whose work it was. */
  list: tenantProcedure("responses:read", responseQuery, responsePage).query(({ ctx, input: { state, channelId, cursor } }) => listResponses(ctx, { state, channelId }, cursor ?? null)),

  /**
   * What came in over some months (without them the last six) and how it was answered: in all, by channel, by month and by person.
   * What is open past its due time counts as breached, what is not yet due in no rate; times are of those that were answered, in open
   * seconds, the 90th percentile by nearest rank; null is none. INVALID for more than 36 months. From product.md E14.
   */
  report: tenantProcedure("responses:read", responseRange, responseReport).query(({ ctx, input: { from, to, channelId } }) => reportResponses(ctx, { from, to, channelId })),

  /** The same as a table for a file. */
  reportTable: tenantProcedure("responses:read", responseRange, exportTable).query(async ({ ctx, input: { from, to, channelId } }) => reportTable(`${ctx.tenant.slug}-response-times`, await reportResponses(ctx, { from, to, channelId }))),

  /** The messages of these months as a table for a file, by the clocks of their channels' zones. INVALID where they are more than a file holds. */
  table: tenantProcedure("responses:read", responseRange, exportTable).query(({ ctx, input: { from, to, channelId } }) => tableOfResponses(ctx, { from, to, channelId })),

  /** When channels are answered and how soon: what holds for all, and what a channel has of its own. */
  hours: tenantProcedure("responses:read", {}, hoursList).query(({ ctx }) => listHours(ctx)),

  /** Says when a channel, or all without hours of their own, are answered; what came in since the day is judged anew. INVALID for a week without hours, a day to come, and where too much came in since. */
  setHours: tenantProcedure("channels:write", hoursChange, z.null()).mutation(async ({ ctx, input: { channelId, hours, since } }) => {
    await setHours(ctx, { channelId, hours, since });
    return null;
  }),

  /** Logs a message under an id that the caller made, answered just now or open: sent twice it is there once. NOT_FOUND for an unknown channel; INVALID for a time to come. */
  log: tenantProcedure("responses:write", newResponse, z.null()).mutation(async ({ ctx, input: { tenant: _, mutationId: __, ...fields } }) => {
    await logResponse(ctx, fields);
    return null;
  }),

  /** Answered just now, by whoever says so; `reopen` undoes it. CONFLICT where it was answered before. */
  answer: tenantProcedure("responses:write", responseRef, z.null()).mutation(async ({ ctx, input }) => {
    await answerResponse(ctx, input.responseId);
    return null;
  }),

  /** Takes the answer back: it is open again and due when it was. CONFLICT where there is none. */
  reopen: tenantProcedure("responses:write", responseRef, z.null()).mutation(async ({ ctx, input }) => {
    await reopenResponse(ctx, input.responseId);
    return null;
  }),

  /** Writes all fields. CONFLICT where somebody changed it after `version` was read; INVALID for times to come or an answer before the message. */
  change: tenantProcedure("responses:write", responseChange, z.null()).mutation(async ({ ctx, input: { tenant: _, mutationId: __, ...fields } }) => {
    await changeResponse(ctx, fields);
    return null;
  }),

  /** Takes a message out of every list and figure; `restore` undoes it. */
  remove: tenantProcedure("responses:write", responseRef, z.null()).mutation(async ({ ctx, input }) => {
    await updateDeletedAt(ctx.tx, ctx.tenant.id, input.responseId, ctx.now);
    return null;
  }),

  /** Brings a deleted message back as it was. */
  restore: tenantProcedure("responses:write", responseRef, z.null()).mutation(async ({ ctx, input }) => {
    await updateDeletedAt(ctx.tx, ctx.tenant.id, input.responseId, null);
    return null;
  }),

  /** The latest hundred files of messages. */
  imports: tenantProcedure("imports:read", {}, z.array(logLine)).query(({ ctx }) => findLines(ctx.tx, ctx.tenant.id, "responses", logLine)),

  /** The same as a table for a file. */
  importsTable: tenantProcedure("imports:read", {}, exportTable).query(async ({ ctx }) => importsTable(`${ctx.tenant.slug}-message-imports`, await findLines(ctx.tx, ctx.tenant.id, "responses", logLine))),

  /** What an uploaded file of messages is, what is still to be said, and what the import would do by what was said. NOT_FOUND for an unknown channel; CONFLICT where the file is gone. */
  previewImport: tenantProcedure("imports:write", logReading, logPreview).query(({ ctx, input: { importId, answers } }) => previewLog(ctx, importId, answers)),

  /** Imports what is new in the file, all or nothing; answers how many messages. CONFLICT while something is to be said, lines have errors and are not left out, or it has run. */
  runImport: tenantProcedure("imports:write", logRun, z.object({ added: z.number() })).mutation(async ({ ctx, input: { importId, answers, leaveOutErrors } }) => ({ added: await runLog(ctx, importId, answers, leaveOutErrors) })),

  /** Takes out what an import brought, so that the file can be imported again. CONFLICT where it has not run. */
  undoImport: tenantProcedure("imports:write", logRef, z.object({ removed: z.number() })).mutation(async ({ ctx, input }) => ({ removed: await undoLog(ctx, input.importId) })),
});
