import { z } from "zod";
import { router, tenantProcedure } from "../trpc/init";
import { deleteTraining, findTrainings, insertTraining } from "./data";
import { newTraining, training, trainingRef } from "./schema";

export const trainingsRouter = router({
  /** Who was trained in what, latest first. */
  list: tenantProcedure("members:read", {}, z.array(training)).query(({ ctx }) => findTrainings(ctx.tx, ctx.tenant.id)),

  /** Adds a training under an id that the caller made. NOT_FOUND for an unknown member. */
  add: tenantProcedure("strategy:write", newTraining, z.null()).mutation(async ({ ctx, input: { tenant: _, mutationId: __, trainingId, ...fields } }) => {
    await insertTraining(ctx.tx, ctx.tenant.id, trainingId, fields);
    return null;
  }),

  /** Takes a training out of the log; the history keeps it. */
  remove: tenantProcedure("strategy:write", trainingRef, z.null()).mutation(async ({ ctx, input }) => {
    await deleteTraining(ctx.tx, ctx.tenant.id, input.trainingId);
    return null;
  }),
});
