import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LinkButton } from "@/app/_ui/link-button";
import { Section } from "@/app/_ui/section";
import { StatusShape } from "@/app/_ui/status-mark";
import { TextLink } from "@/app/_ui/text-link";
import type { Completeness } from "@/server/completeness/schema";
import type { StartStep } from "@/server/domain/completeness";
import type { Month } from "@/server/domain/day";

/** `templates`: what fills the first steps at once. */
type Props = { tenant: string; month: Month; start: NonNullable<Completeness["start"]>; templates: ReactNode };

/** From a goal to the first budget. What is done is seen in the data, so the list can be left and taken up anywhere. */
export function GuidedStart({ tenant, month, start: { steps, next }, templates }: Props) {
  const t = useTranslations("completeness.start");
  const place: Record<StartStep, string> = { goal: "strategy", audience: "strategy/audience", channel: "channels/register", kpi: "results/kpis", budget: `time/budgets?year=${month.slice(0, 4)}&estimate=${month}` };
  return (
    <Section title={t("title")} description={t("text")} actions={templates} className="mb-8 max-w-3xl">
      <ol className="border-t border-line text-sm">
        {steps.map(({ step, isDone }, index) => (
          <li key={step} className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line py-2">
            <StatusShape status={isDone ? "onTrack" : "none"} />
            <span className="min-w-0 flex-1 basis-64">
              <span className="font-semibold">{`${index + 1}. ${t(`steps.${step}`)}`}</span>
              <span className="block text-ink-2">{t(`texts.${step}`)}</span>
            </span>
            <span className="max-sm:basis-full max-sm:ps-5.5">
              {isDone ? (
                <span className="text-ink-2">{t("done")}</span>
              ) : step === next ? (
                <LinkButton variant="primary" href={`/${tenant}/${place[step]}`}>
                  {t(`go.${step}`)}
                </LinkButton>
              ) : (
                <TextLink href={`/${tenant}/${place[step]}`}>{t(`go.${step}`)}</TextLink>
              )}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
