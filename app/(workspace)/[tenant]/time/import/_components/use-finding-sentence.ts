import { useTranslations } from "next-intl";
import type { ShownFinding } from "@/server/imports/schema";

/** Says in one sentence what was found in a file and where. */
export function useFindingSentence(): (finding: Pick<ShownFinding, "code" | "params">) => string {
  const t = useTranslations("imports-findings");
  return ({ code, params }) => t(code as Parameters<typeof t>[0], params as never);
}
