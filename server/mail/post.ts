import { createTransport } from "nodemailer";
import { ownOrigin } from "../auth/cookies";
import { keepMail } from "./outbox";
import type { Mail } from "./schema";

/** Takes a mail and sees to it; throws where that failed and may be tried again. */
export type Post = (mail: Mail) => Promise<void>;

const hasLineBreak = (text: string) => /[\r\n\u0000]/.test(text);

/** By SMTP where SMTP_URL is set, otherwise into files. */
export function postOf(env: NodeJS.ProcessEnv = process.env): Post {
  if (!env.SMTP_URL) return (mail) => keepMail(mail, new Date());
  const from = { name: env.MAIL_FROM_NAME ?? "Worthwhile", address: env.MAIL_FROM ?? `no-reply@${new URL(ownOrigin()).hostname}` };
  const smtp = createTransport(
    { url: env.SMTP_URL, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 },
    { from, disableFileAccess: true, disableUrlAccess: true },
  );
  return async (mail) => {
    const { to, subject, text, html } = mail;
    // A line break would begin another header. What is composed here has none; what is not stops here.
    if ([to.name, to.address, subject].some(hasLineBreak)) throw new Error("a line break in a header");
    await smtp.sendMail({ to: [{ name: to.name, address: to.address }], subject, text, html });
  };
}
