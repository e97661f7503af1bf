"use client";
import { TRPCClientError } from "@trpc/client";
import { useTranslations } from "next-intl";
import { z } from "zod/mini";

const shape = z.object({ fields: z.record(z.string(), z.optional(z.array(z.string()))) });

/** What is wrong with one field of a form, said by the schema on the server, the only one there is. Undefined where nothing is. */
export function useFieldErrors(error: unknown): (field: string) => string | undefined {
  const t = useTranslations("errors");
  const known = error instanceof TRPCClientError ? shape.safeParse(error.data) : undefined;
  return (field) => {
    const message = known?.data?.fields[field]?.[0];
    if (message === undefined) return undefined;
    // The schema's own sentences are keys of the catalogue; the library's (too long, not a number) share one.
    const key = message as Parameters<typeof t.has>[0];
    return /^[a-zA-Z]+$/.test(message) && t.has(key) ? t(key, {}) : t("badField");
  };
}
