import { useFormatter, useTranslations } from "next-intl";
import { useDayWords } from "@/app/_components/figures/use-day-words";
import type { Status } from "@/app/_ui/status-mark";
import { useDurationFormat } from "@/app/_ui/use-duration-format";
import type { AdvisedOnWire } from "@/server/verdicts/schema";

/** How a recommendation looks: what it asks for, not whether that is good. */
export const LOOKS: Record<AdvisedOnWire["recommendation"], Status> = { "analyse-first": "none", experiment: "atRisk", drop: "over", keep: "onTrack", delegate: "atRisk", reallocate: "atRisk" };
export const VERDICT_LOOKS = { keep: "onTrack", delegate: "atRisk", drop: "over" } as const satisfies Record<string, Status>;

/** Recommendations and their reasons in sentences. */
export function useVerdictWords() {
  const t = useTranslations("verdicts");
  const format = useFormatter();
  const days = useDayWords();
  const duration = useDurationFormat();
  const number = (value: string | number | undefined) => (typeof value === "number" ? value : 0);
  return {
    recommendation: (advised: Pick<AdvisedOnWire, "recommendation">) => t(`recommendation.${advised.recommendation}`),
    reason: ({ key, values }: AdvisedOnWire["reasons"][number]) =>
      t(`reason.${key}`, {
        days: number(values.days),
        of: number(values.of),
        goals: number(values.goals),
        served: number(values.served),
        percent: format.number(number(values.percent), { maximumFractionDigits: 1 }),
        until: typeof values.until === "string" ? days.day(values.until) : "",
        hours: duration(number(values.seconds), "hours"),
        least: duration(number(values.minimum), "hours"),
      }),
    change: (key: AdvisedOnWire["wouldChange"][number]) => t(`change.${key}`),
  };
}
