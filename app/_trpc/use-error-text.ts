"use client";
import { TRPCClientError } from "@trpc/client";
import { useTranslations } from "next-intl";
import { z } from "zod/mini";
import { useDurationFormat } from "@/app/_ui/use-duration-format";

const shape = z.object({ reason: z.string(), values: z.optional(z.record(z.string(), z.union([z.string(), z.number()]))), errorId: z.nullish(z.string()) });

/** Says in one sentence what went wrong and what to do, from the key that the server answered. */
export function useErrorText(): (error: unknown) => string {
  const t = useTranslations("errors");
  const duration = useDurationFormat();
  // "leftSeconds" is said as {left}, in hours and minutes.
  const spoken = (values: Record<string, string | number> = {}) =>
    Object.fromEntries(Object.entries(values).map(([key, value]) => (key.endsWith("Seconds") && typeof value === "number" ? [key.slice(0, -"Seconds".length), duration(value)] : [key, value])));
  return (error) => {
    if (!(error instanceof TRPCClientError)) return t("network");
    const known = shape.safeParse(error.data);
    if (!known.success) return t("network");
    const { reason, values, errorId } = known.data;
    // Keys come from the server; one that this catalogue does not know reads as the general sentence.
    const key = reason as Parameters<typeof t.has>[0];
    return t.has(key) ? t(key, { errorId: errorId ?? "", ...spoken(values) }) : t("conflict");
  };
}
