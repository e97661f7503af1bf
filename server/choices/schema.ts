import { z } from "zod";

export const alertMail = z.enum(["off", "at-once", "daily"]);

/** How a person wants to be written to by one tenant. */
export const notificationChoice = {
  /** Whether to be reminded of missing time. */
  reminders: z.boolean(),
  /** The full hour from which on a reminder may come, in the tenant's zone. */
  reminderHour: z.int().min(0).max(23),
  alertMail,
};
export const choice = z.object(notificationChoice);
export type Choice = z.infer<typeof choice>;

/** What holds for whoever has chosen nothing; the table has the same. */
export const DEFAULT_CHOICE: Choice = { reminders: true, reminderHour: 16, alertMail: "at-once" };
