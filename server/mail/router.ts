import { z } from "zod";
import { DomainError } from "../errors/domain-error";
import { publicProcedure, router, tenantProcedure } from "../trpc/init";
import { id } from "../trpc/scalars";
import { isOutboxOpen, keptMails, readKept } from "./outbox";
import { keptMail, unsent } from "./schema";
import { listUnsent, sendAgain } from "./unsent";

/** The mails of a machine without a post, for whoever sits at it. Everywhere else there is nothing here: NOT_FOUND. */
function requireOutbox() {
  if (!isOutboxOpen()) throw new DomainError("NOT_FOUND", "noSuchThing");
}

export const mailRouter = router({
  /** Whether mails are kept to be read on a page instead of being sent. */
  isKept: publicProcedure({}, z.boolean()).query(() => isOutboxOpen()),

  /** The latest hundred, newest first, without what they say. */
  outbox: publicProcedure({}, z.array(keptMail.pick({ id: true, at: true, to: true, subject: true }))).query(() => {
    requireOutbox();
    return keptMails();
  }),

  /** What of the tenant could not be sent: letters that were given up or are in trouble, a hundred at most, the latest first. */
  unsent: tenantProcedure("tenant:write", {}, z.array(unsent)).query(({ ctx }) => listUnsent(ctx)),

  /** Has one of these tried again at once. NOT_FOUND for what is not among them. */
  sendAgain: tenantProcedure("tenant:write", { jobId: id }, z.null()).mutation(async ({ ctx, input }) => {
    await sendAgain(ctx, input.jobId);
    return null;
  }),

  /** One mail as plain text. */
  read: publicProcedure({ id: z.string().max(100) }, keptMail.omit({ html: true })).query(async ({ input }) => {
    requireOutbox();
    const mail = await readKept(input.id);
    if (!mail) throw new DomainError("NOT_FOUND", "noSuchThing");
    return mail;
  }),
});
