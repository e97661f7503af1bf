import { readFileSync } from "node:fs";
import path from "node:path";
import { createTranslator } from "use-intl/core";

/** Languages that mails are written in; a further one is a further catalogue. */
type Locale = "en";
type Values = Record<string, string | number>;
export type Texts = (key: string, values?: Values) => string;

const read = (locale: Locale, namespace: string): unknown => JSON.parse(readFileSync(path.join(process.cwd(), "app/_i18n", locale, `${namespace}.json`), "utf8"));

/** The words of mails, and those of roles. Read as data from where the words of the pages are: the server imports no page. */
export function mailTexts(locale: Locale): Texts {
  const mail = read(locale, "mail");
  const { role } = read(locale, "common") as { role: unknown };
  const translate = createTranslator({ locale, messages: { mail, role } as never, timeZone: "UTC", onError: (error) => { throw error; } });
  return translate as unknown as Texts;
}
