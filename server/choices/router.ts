import { z } from "zod";
import { router, tenantProcedure } from "../trpc/init";
import { findChoice, setChoice } from "./data";
import { choice, notificationChoice } from "./schema";

export const choicesRouter = router({
  /** How the asking person wants to be written to by this tenant; the defaults where they have not said. */
  mine: tenantProcedure("tenant:read", {}, choice).query(({ ctx }) => findChoice(ctx.tx, ctx.tenant.id, ctx.tenant.memberId)),

  /** Sets all of it, for oneself only. Sent again, the last word counts. */
  set: tenantProcedure("choices:write", notificationChoice, z.null()).mutation(async ({ ctx, input: { reminders, reminderHour, alertMail } }) => {
    await setChoice(ctx.tx, ctx.tenant.id, ctx.tenant.memberId, { reminders, reminderHour, alertMail });
    return null;
  }),
});
