import { ownOrigin } from "../auth/cookies";
import type { Mail } from "./schema";
import type { Texts } from "./texts";

/** What a mail says, before it has a form: a sentence, `lines` below it one by one, and where its one button leads, within the app. */
export type Letter = { to: Mail["to"]; kind: string; text?: string; lines?: readonly string[]; path: string; canBeIgnored: boolean; values?: Record<string, string | number> };

const escape = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
const oneLine = (text: string) => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").trim();

/** Gives a letter its form, plain and as HTML. Names are people's own words: they stay on one line and mean nothing to HTML. */
export function compose(letter: Letter, t: Texts): Mail {
  const { kind, to } = letter;
  const values = Object.fromEntries(Object.entries({ ...letter.values, name: to.name }).map(([key, value]) => [key, typeof value === "string" ? oneLine(value) : value]));
  const link = `${ownOrigin()}${letter.path}`;
  const greeting = t("mail.greeting", values);
  const body = t(`mail.${kind}.${letter.text ?? "text"}`, values);
  const lines = (letter.lines ?? []).map(oneLine);
  const ignore = letter.canBeIgnored ? t("mail.ignore") : null;
  const footer = t("mail.footer", { origin: ownOrigin() });
  const action = t(`mail.${kind}.action`);
  const paragraphs = [greeting, [body, ...lines.map((line) => `- ${line}`)].join("\n"), `${action}:\n${link}`, ignore, `-- \n${footer}`];
  return {
    to: { name: oneLine(to.name), address: to.address },
    subject: oneLine(t(`mail.${kind}.subject`, values)),
    text: `${paragraphs.filter((part) => part !== null).join("\n\n")}\n`,
    html: page({ greeting, body, action, link, ignore, footer, help: t("mail.linkHelp") }, lines),
  };
}

type Parts = { greeting: string; body: string; action: string; link: string; ignore: string | null; footer: string; help: string };

/** Inline styles and one column, for that is what mail programs draw alike. */
function page(parts: Parts, lines: readonly string[]): string {
  const { greeting, body, action, link, footer, help } = Object.fromEntries(Object.entries(parts).map(([key, part]) => [key, escape(part ?? "")])) as Record<keyof Parts, string>;
  const quiet = "margin:0 0 16px;font-size:13px;line-height:20px;color:#5b6470";
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"></head>
<body style="margin:0;padding:24px;background:#f6f5f1;font-family:Inter,'Helvetica Neue',Arial,sans-serif;color:#1d232b">
<div style="max-width:520px;margin:0 auto;padding:32px;background:#fff;border:1px solid #e3e1da;border-radius:8px">
<p style="margin:0 0 16px;font-size:16px;line-height:24px">${greeting}</p>
<p style="margin:0 0 ${lines.length > 0 ? 8 : 24}px;font-size:16px;line-height:24px">${body}</p>
${lines.length > 0 ? `<ul style="margin:0 0 24px;padding-left:20px;font-size:16px;line-height:24px">${lines.map((line) => `<li>${escape(line)}</li>`).join("")}</ul>` : ""}
<p style="margin:0 0 24px"><a href="${link}" style="display:inline-block;padding:10px 18px;border-radius:6px;background:#1f4e79;color:#fff;font-weight:600;text-decoration:none">${action}</a></p>
<p style="${quiet}">${help}<br><a href="${link}" style="color:#1f4e79;word-break:break-all">${link}</a></p>
${parts.ignore === null ? "" : `<p style="${quiet}">${escape(parts.ignore)}</p>`}
<p style="margin:0;padding-top:16px;border-top:1px solid #e3e1da;font-size:13px;color:#5b6470">${footer}</p>
</div></body></html>
`;
}
