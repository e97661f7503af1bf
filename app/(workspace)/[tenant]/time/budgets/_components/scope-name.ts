import { useTranslations } from "next-intl";
import type { BudgetLine } from "@/server/budgets/schema";

/** What a line's budget is for, in words. */
export function useScopeName(): (line: Pick<BudgetLine, "channelName" | "activityName">) => string {
  const t = useTranslations("budgets");
  return ({ channelName, activityName }) => {
    if (channelName !== null && activityName !== null) return t("pair", { channel: channelName, activity: activityName });
    return channelName ?? activityName ?? t("allWork");
  };
}
