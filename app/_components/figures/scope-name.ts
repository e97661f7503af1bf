import { useFormatter, useTranslations } from "next-intl";
import type { BudgetLine } from "@/server/budgets/schema";

export type Scoped = Pick<BudgetLine, "name" | "goal" | "member" | "channels" | "activities">;

/** What a line's budget is for, in words: its own name, or what it names. */
export function useScopeName(): (line: Scoped) => string {
  const t = useTranslations("budgets");
  const format = useFormatter();
  return ({ name, goal, member, channels, activities }) => {
    const listed = (targets: readonly { name: string }[]) => (targets.length === 0 ? [] : [format.list(targets.map((target) => target.name))]);
    const parts = [...(member ? [member.name] : []), ...(goal ? [goal.name] : []), ...listed(channels), ...listed(activities)];
    return name ?? (parts.length === 0 ? t("allWork") : parts.join(" · "));
  };
}
