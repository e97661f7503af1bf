import { z } from "zod";
import { DomainError } from "../errors/domain-error";
import { publicProcedure, router } from "../trpc/init";
import { isOutboxOpen, keptMails, readKept } from "./outbox";
import { keptMail } from "./schema";

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

  /** One mail as plain text. */
  read: publicProcedure({ id: z.string().max(100) }, keptMail.omit({ html: true })).query(async ({ input }) => {
    requireOutbox();
    const mail = await readKept(input.id);
    if (!mail) throw new DomainError("NOT_FOUND", "noSuchThing");
    return mail;
  }),
});
