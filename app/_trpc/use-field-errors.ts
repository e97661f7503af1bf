"use client";
import { useTranslations } from "next-intl";
import { failureOf } from "./failure";

/** What is wrong with one field of a form, said by the schema on the server, the only one there is. Undefined where nothing is. */
export function useFieldErrors(error: unknown): (field: string) => string | undefined {
  const t = useTranslations("errors");
  const failure = failureOf(error);
  return (field) => {
    const message = failure?.fields[field]?.[0];
    if (message === undefined) return undefined;
    // The schema's own sentences are keys of the catalogue; the library's (too long, not a number) share one.
    const key = message as Parameters<typeof t.has>[0];
    return /^[a-zA-Z]+$/.test(message) && t.has(key) ? t(key, {}) : t("badField");
  };
}
