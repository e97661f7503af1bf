import { useTranslations } from "next-intl";
import { Section } from "@/app/_ui/section";
import { TextLink } from "@/app/_ui/text-link";
import type { SummaryMonth } from "@/server/summary/schema";
import { StandingMark } from "../../strategy/_components/standing-mark";
import { useSpoken } from "./use-spoken";

/** About three KPIs against their targets, in a sentence each. */
export function KpiLines({ tenant, summary: { kpis, currency } }: { tenant: string; summary: SummaryMonth }) {
  const t = useTranslations("summary");
  const spoken = useSpoken(currency);
  return (
    <Section title={t("part.kpis")} className="mt-6 print:mt-4">
      {kpis.length === 0 && <p className="text-sm text-ink-2">{t("noKpis")}</p>}
      <ul>
        {kpis.map(({ id, goalTitle, status, sentence }) => (
          <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-4 py-1 text-sm">
            <span className="max-w-prose text-pretty">
              <TextLink quiet href={`/${tenant}/results/kpis`}>{t(`kpi.${sentence.key}`, spoken(sentence.values))}</TextLink>
              {goalTitle && <span className="block text-xs text-ink-2">{goalTitle}</span>}
            </span>
            <StandingMark status={status} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
