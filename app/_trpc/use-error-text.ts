"use client";
import { useFormatter, useTranslations } from "next-intl";
import { useDurationFormat } from "@/app/_ui/use-duration-format";
import { failureOf } from "./failure";

type Values = Readonly<Record<string, string | number>>;

const DAY = /\d{4}-\d\d-\d\d/g;

/** The sentence for a reason that the server gave, with the days in it written out; null for one that this catalogue does not know. */
export function useReasonText(): (reason: string, values?: Values) => string | null {
  const t = useTranslations("errors");
  const format = useFormatter();
  const duration = useDurationFormat();
  const written = (value: string | number) =>
    typeof value === "number" ? value : value.replace(DAY, (day) => format.dateTime(new Date(`${day}T00:00:00Z`), { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" }));
  // "leftSeconds" is said as {left}, in hours and minutes.
  const spoken = ([name, value]: [string, string | number]) =>
    name.endsWith("Seconds") && typeof value === "number" ? ([name.slice(0, -"Seconds".length), duration(value)] as const) : ([name, written(value)] as const);
  return (reason, values = {}) => {
    const key = reason as Parameters<typeof t.has>[0];
    if (!t.has(key)) return null;
    return t(key, { errorId: "", ...Object.fromEntries(Object.entries(values).map(spoken)) });
  };
}

/** Says in one sentence what went wrong and what to do, from the key that the server answered. */
export function useErrorText(): (error: unknown) => string {
  const t = useTranslations("errors");
  const reasonText = useReasonText();
  return (error) => {
    const failure = failureOf(error);
    if (!failure) return t("network");
    const { reason, values, errorId } = failure;
    return reasonText(reason, { ...values, errorId }) ?? t("conflict");
  };
}
