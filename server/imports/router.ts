import { z } from "zod";
import type { EnteredTenant, EnteredUser } from "../db/tenant";
import { enter } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { DomainError } from "../errors/domain-error";
import { exportTable } from "../exports/schema";
import type { CallContext } from "../trpc/context";
import { router, tenantProcedure } from "../trpc/init";
import { stepInto } from "../trpc/step-into";
import { findImport, findImports } from "./data/files";
import { finding, importAnswers, importLine, importLook, importMapping, importPreview, importRef, importWords } from "./schema";
import { answerQuestions, lookAt } from "./service/look";
import { leaveOutErrors, leaveOutLocked, mapWords, readWords, type ImportCall } from "./service/map";
import { previewImport } from "./service/preview";
import { startImport } from "./service/run";
import { undoImport } from "./service/undo";
import { importsTable } from "./table";

type Called = Pick<CallContext, "who" | "now" | "may"> & { tx: Tx; user: EnteredUser; tenant: EnteredTenant };

/** What an import's rules need besides the tenant: the doors to other tenants. */
function callOf(ctx: Called): ImportCall {
  const { tx, user, tenant, now, who, may } = ctx;
  return {
    tx, user, tenant, now,
    into: (slug) => stepInto(ctx, slug, "imports:write"),
    widen: async () => {
      if (!who) throw new DomainError("NOT_FOUND", "noSuchTenant");
      return enter(tx, who, "agency", tenant.slug, now);
    },
    mayImport: (role) => may(role, "imports:write"),
  };
}

export const importsRouter = router({
  /** The latest hundred imports of the tenant, those of an agency's files into its clients among its own. */
  list: tenantProcedure("imports:read", {}, z.array(importLine)).query(({ ctx }) => findImports(ctx.tx, ctx.tenant.id)),

  /** The same as a table for a file. */
  table: tenantProcedure("imports:read", {}, exportTable).query(async ({ ctx }) => importsTable(`${ctx.tenant.slug}-imports`, await findImports(ctx.tx, ctx.tenant.id))),

  /** How far an import has come, and what came of it. */
  progress: tenantProcedure("imports:read", importRef, importLine).query(async ({ ctx, input }) => (await findImport(ctx.tx, ctx.tenant.id, input.importId)).line),

  /** What an uploaded file is, its first rows, and what has to be asked about it. */
  get: tenantProcedure("imports:write", importRef, importLook).query(({ ctx, input }) => lookAt(ctx.tx, ctx.tenant, input.importId)),

  /**
   * Keeps the answers, all of them each time. `problem` says what and where the file cannot be read by them; nothing is
   * kept then. CONFLICT where the import runs or has run.
   */
  answer: tenantProcedure("imports:write", { ...importRef, answers: importAnswers }, z.object({ isReady: z.boolean(), problem: finding.nullable() })).mutation(
    ({ ctx, input }) => answerQuestions(ctx.tx, ctx.tenant, input.importId, input.answers),
  ),

  /** The words of the file, what each means as far as anybody can tell, and what there is to choose from. CONFLICT while questions are open. */
  sources: tenantProcedure("imports:write", importRef, importWords).query(({ ctx, input }) => readWords(callOf(ctx), input.importId)),

  /** Keeps what the words mean. NOT_FOUND for a tenant, member, channel, platform or activity that is not there for this person. */
  map: tenantProcedure("imports:write", { ...importRef, mapping: importMapping }, z.null()).mutation(async ({ ctx, input }) => {
    await mapWords(callOf(ctx), input.importId, input.mapping);
    return null;
  }),

  /** Says that the lines with errors are to be left out, or that they are not. CONFLICT where the import runs or has run. */
  leaveOutErrors: tenantProcedure("imports:write", { ...importRef, leaveOut: z.boolean() }, z.null()).mutation(async ({ ctx, input }) => {
    await leaveOutErrors(ctx.tx, ctx.tenant.id, input.importId, input.leaveOut);
    return null;
  }),

  /** Says that the entries on locked days are to be left out, or that they are not. CONFLICT where the import runs or has run. */
  leaveOutLocked: tenantProcedure("imports:write", { ...importRef, leaveOut: z.boolean() }, z.null()).mutation(async ({ ctx, input }) => {
    await leaveOutLocked(ctx.tx, ctx.tenant.id, input.importId, input.leaveOut);
    return null;
  }),

  /** What the import would do: sums per person and month and per tenant, what is known already or on locked days, what is odd or wrong, with lines. */
  preview: tenantProcedure("imports:write", importRef, importPreview).query(({ ctx, input }) => previewImport(callOf(ctx), input.importId)),

  /**
   * Starts the import. CONFLICT while lines have errors or are on locked days and nobody has left them out, or words have no meaning; NOT_FOUND or
   * FORBIDDEN where the person may not import into one of the tenants: then nothing is imported anywhere.
   */
  run: tenantProcedure("imports:write", importRef, z.null()).mutation(async ({ ctx, input }) => {
    await startImport(callOf(ctx), input.importId);
    return null;
  }),

  /** Takes out what an import added, in all tenants or in none; answers how many entries went. CONFLICT, with the days, where some are locked. */
  undo: tenantProcedure("imports:write", importRef, z.object({ removed: z.number() })).mutation(async ({ ctx, input }) => ({
    removed: await undoImport(callOf(ctx), input.importId),
  })),
});
