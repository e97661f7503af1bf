import { useTranslations } from "next-intl";
import { SegmentedControl } from "@/app/_ui/segmented-control";
import type { Reach } from "@/server/budgets/schema";

/** How far a typed change holds, and what the keys do. */
export function GridSettings({ reach, onReach }: { reach: Reach; onReach: (reach: Reach) => void }) {
  const t = useTranslations("budgets");
  return (
    <>
      <span className="flex flex-wrap items-center gap-2 text-sm">
        {t("reach")}
        <SegmentedControl
          label={t("reach")}
          options={[
            { value: "from-here-on", label: t("reachOnward") },
            { value: "this-month", label: t("reachMonth") },
          ]}
          value={reach}
          onValueChange={onReach}
        />
      </span>
      <span className="max-w-prose text-xs text-ink-2">
        {reach === "from-here-on" ? t("reachOnwardHint") : t("reachMonthHint")} {t("keys")}
      </span>
    </>
  );
}
