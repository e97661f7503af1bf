"use client";
import { TRPCClientError } from "@trpc/client";
import { useFormatter, useTranslations } from "next-intl";
import { z } from "zod/mini";

type Values = Readonly<Record<string, string | number>>;
const shape = z.object({ reason: z.string(), values: z.optional(z.record(z.string(), z.union([z.string(), z.number()]))), errorId: z.nullish(z.string()) });

const DAY = /\d{4}-\d\d-\d\d/g;

/** The sentence for a reason that the server gave, with the days in it written out; null for one that this catalogue does not know. */
export function useReasonText(): (reason: string, values?: Values) => string | null {
  const t = useTranslations("errors");
  const format = useFormatter();
  const written = (value: string | number) =>
    typeof value === "number" ? value : value.replace(DAY, (day) => format.dateTime(new Date(`${day}T00:00:00Z`), { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" }));
  return (reason, values = {}) => {
    const key = reason as Parameters<typeof t.has>[0];
    if (!t.has(key)) return null;
    return t(key, { errorId: "", ...Object.fromEntries(Object.entries(values).map(([name, value]) => [name, written(value)])) });
  };
}

/** Says in one sentence what went wrong and what to do, from the key that the server answered. */
export function useErrorText(): (error: unknown) => string {
  const t = useTranslations("errors");
  const reasonText = useReasonText();
  return (error) => {
    if (!(error instanceof TRPCClientError)) return t("network");
    const known = shape.safeParse(error.data);
    if (!known.success) return t("network");
    const { reason, values, errorId } = known.data;
    return reasonText(reason, { ...values, errorId: errorId ?? "" }) ?? t("conflict");
  };
}
