import { useTranslations } from "next-intl";
import { NumberInput } from "@/app/_ui/number-input";
import { SegmentedControl } from "@/app/_ui/segmented-control";
import type { Reach } from "@/server/budgets/schema";

/** How a typed change holds. `isDayWrong` while no day of a month is typed, so that nothing may be saved. `fromDay` is the day of the month on which it begins; null is that all of the month changes. */
export type Change = { reach: Reach; fromDay: number | null; isDayWrong?: boolean };

const MIDDLE = 15;

/** From when on and how far a typed change holds, and what the keys do. */
export function GridSettings({ change, onChange }: { change: Change; onChange: (change: Change) => void }) {
  const t = useTranslations("budgets");
  const { reach, fromDay } = change;
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
          onValueChange={(chosen) => onChange({ ...change, reach: chosen })}
        />
      </span>
      <span className="flex flex-wrap items-center gap-2 text-sm">
        {t("fromTitle")}
        <SegmentedControl
          label={t("fromTitle")}
          options={[
            { value: "month", label: t("fromMonth") },
            { value: "day", label: t("fromDay") },
          ]}
          value={fromDay === null ? "month" : "day"}
          onValueChange={(from) => onChange({ ...change, fromDay: from === "month" ? null : MIDDLE, isDayWrong: false })}
        />
        {fromDay !== null && <NumberInput required aria-label={t("fromDayNumber")} className="max-w-40" min={1} max={31} value={fromDay} onWrongChange={(isDayWrong) => onChange({ ...change, isDayWrong })} onValueChange={(day) => day !== null && onChange({ ...change, fromDay: day, isDayWrong: false })} format={{ maximumFractionDigits: 0 }} />}
      </span>
      <span className="max-w-prose text-xs text-ink-2">
        {reach === "from-here-on" ? t("reachOnwardHint") : t("reachMonthHint")} {fromDay !== null && t("fromDayHint")} {t("keys")}
      </span>
    </>
  );
}
