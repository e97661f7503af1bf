import { z } from "zod";
import { exportTable } from "../exports/schema";
import { router, tenantProcedure } from "../trpc/init";
import { roiBoardOf, roiByOf } from "./board";
import { fileMonths } from "./range";
import { roiBoard, roiByAnswer, roiByInput, roiRange, roiScope, roiTableAsk, roiWorking, sharing, sharingFields } from "./schema";
import { readSharing, setSharing } from "./sharing";
import { activityTable, byChannel, byMonth, roiTable } from "./table";
import { roiWorkingOf } from "./working";

export const roiRouter = router({
  /** Cost with labour against what came back, over whole months: in all, by channel, by month, with the hours by kind of work. */
  range: tenantProcedure("returns:read", roiRange, roiBoard).query(({ ctx, input }) => roiBoardOf(ctx, input)),

  /** The same by channel, goal, provider, campaign or month, or the hours by kind of work, as a table for a file. */
  table: tenantProcedure("returns:read", roiTableAsk, exportTable).query(async ({ ctx, input: { tenant: _, by, ...range } }) => {
    const called = (told: { from: string; to: string }) => `${ctx.tenant.slug}-roi-${by === "channel" ? "" : `by-${by}-`}${fileMonths(told)}`;
    if (by === "activity") {
      const board = await roiBoardOf(ctx, range);
      return activityTable(called(board), board);
    }
    const told = by === "channel" ? byChannel(await roiBoardOf(ctx, range)) : by === "month" ? byMonth(await roiBoardOf(ctx, range)) : await roiByOf(ctx, { by, ...range });
    return roiTable(called(told), told);
  }),

  /** The same by goal, provider or campaign, and what is not allocated to any. */
  by: tenantProcedure("returns:read", roiByInput, roiByAnswer).query(({ ctx, input }) => roiByOf(ctx, input)),

  /** Everything that goes into one ROI, how much of it is known, and what is missing. NOT_FOUND for what has no such name. */
  working: tenantProcedure("returns:read", roiScope, roiWorking).query(({ ctx, input }) => roiWorkingOf(ctx, input)),

  /** By what rule cost that belongs to no channel falls on the channels, and since when. */
  sharing: tenantProcedure("returns:read", {}, sharing).query(({ ctx }) => readSharing(ctx)),

  /** Sets that rule from a month on, and the channels' parts in thousandths. NOT_FOUND for an unknown channel, CONFLICT where it would change a month that is closed. */
  setSharing: tenantProcedure("returns:write", sharingFields, z.null()).mutation(async ({ ctx, input }) => {
    await setSharing(ctx, input);
    return null;
  }),
});
