import { useFormatter, useTranslations } from "next-intl";
import type { ShownFinding } from "@/server/imports/schema";

/** Says in one sentence what was found in a file and where. */
export function useFindingSentence(): (finding: Pick<ShownFinding, "code" | "params">) => string {
  const t = useTranslations("imports-findings");
  const format = useFormatter();
  const inWords = (day: string) => format.dateTime(new Date(`${day}T00:00:00Z`), { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
  return ({ code, params }) => t(code as Parameters<typeof t>[0], { ...params, ...("day" in params && { day: inWords(String(params.day)) }) });
}
