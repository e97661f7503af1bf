import { z } from "zod";
import { router, tenantProcedure } from "../trpc/init";
import { deleteVoice, findVoices } from "./data";
import { newVoice, voice, voiceRef } from "./schema";
import { addVoice } from "./service";

export const voicesRouter = router({
  /** Who speaks in which tone, those for all channels first. */
  list: tenantProcedure("members:read", {}, z.array(voice)).query(({ ctx }) => findVoices(ctx.tx, ctx.tenant.id)),

  /** Adds a voice under an id that the caller made. INVALID for both or neither of a member and a name; NOT_FOUND for an unknown member or channel. */
  add: tenantProcedure("strategy:write", newVoice, z.null()).mutation(async ({ ctx, input: { tenant: _, mutationId: __, voiceId, ...fields } }) => {
    await addVoice(ctx.tx, ctx.tenant.id, voiceId, fields);
    return null;
  }),

  /** Takes a voice away; the history keeps it. */
  remove: tenantProcedure("strategy:write", voiceRef, z.null()).mutation(async ({ ctx, input }) => {
    await deleteVoice(ctx.tx, ctx.tenant.id, input.voiceId);
    return null;
  }),
});
