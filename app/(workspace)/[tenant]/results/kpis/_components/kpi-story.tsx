"use client";
import { useQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useDayWords } from "@/app/_components/figures/use-day-words";
import { useTRPC } from "@/app/_trpc/client";
import { Disclosure } from "@/app/_ui/disclosure";
import type { Kpi } from "@/server/kpis/schema";

/** Values that were corrected, with who and when, and targets that held before. Nothing where there is none of them. */
export function KpiStory({ tenant, kpi: { id, unit } }: { tenant: string; kpi: Kpi }) {
  const t = useTranslations("kpis.story");
  const words = useDayWords();
  const format = useFormatter();
  const trpc = useTRPC();
  const { data } = useQuery(trpc.kpis.story.queryOptions({ tenant, kpiId: id }));
  if (!data) return null;
  const amount = (value: number | null) => (value === null ? t("nothing") : [format.number(value, { maximumFractionDigits: 4 }), unit].filter(Boolean).join(" "));
  const line = "border-b border-line py-1.5 text-sm";
  return (
    <>
      {data.corrections.length > 0 && (
        <Disclosure summary={t("corrections", { count: data.corrections.length })}>
          <ul className="mt-2 border-t border-line">
            {data.corrections.map(({ on, at, before, after, byName }) => (
              <li key={`${at} ${on}`} className={line}>
                {t(after === null ? "removed" : "corrected", { day: words.fullDay(on), before: amount(before), after: amount(after) })}
                <span className="block text-xs text-ink-2">{[format.dateTime(new Date(at), { dateStyle: "medium", timeStyle: "short" }), byName].filter(Boolean).join(" · ")}</span>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {data.targets.length > 0 && (
        <Disclosure summary={t("targets", { count: data.targets.length })}>
          <ul className="mt-2 border-t border-line">
            {data.targets.map(({ untilOn, target, targetHigh, dueOn }) => (
              <li key={untilOn} className={line}>
                {t("until", { day: words.fullDay(untilOn), target: targetHigh === null ? amount(target) : t("range", { low: amount(target), high: amount(targetHigh) }) })}
                {target !== null && dueOn && ` ${t("dueOn", { day: words.fullDay(dueOn) })}`}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  );
}
