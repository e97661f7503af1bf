import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useDayWords } from "@/app/_components/figures/use-day-words";
import { Duration } from "@/app/_ui/duration";
import { LinkButton } from "@/app/_ui/link-button";
import { Section } from "@/app/_ui/section";
import { TextLink } from "@/app/_ui/text-link";
import { useDurationFormat } from "@/app/_ui/use-duration-format";
import { addMonths } from "@/server/domain/day";
import type { Review, ReviewFigures } from "@/server/reviews/schema";

export const STEPS = ["happened", "verdicts", "decisions", "nextMonth"] as const;
export type Step = (typeof STEPS)[number];

type Props = { tenant: string; review: Review; field?: (step: Step) => ReactNode };

/** The four steps of the meeting, each with what is known. Without a field in which to write, the words as they are. */
export function ReviewSteps({ tenant, review, field }: Props) {
  const t = useTranslations("reviews.review");
  const words = useDayWords();
  const { figures } = review;
  const next = addMonths(review.month, 1);
  const known: Record<Step, ReactNode> = {
    happened: <WhatHappened figures={figures} />,
    verdicts: <Waiting tenant={tenant} figures={figures} />,
    decisions: null,
    nextMonth:
      figures.nextBudgetSeconds === null ? (
        <p className="text-sm text-ink-2">
          {t("noNextBudget", { month: words.month(next) })} <TextLink href={`/${tenant}/time/budgets?year=${next.slice(0, 4)}`}>{t("openBudgets")}</TextLink>
        </p>
      ) : (
        <p className="text-sm">
          {t("nextBudget", { month: words.month(next) })}: <Duration seconds={figures.nextBudgetSeconds} />
        </p>
      ),
  };
  return (
    <>
      {STEPS.map((step, index) => (
        <Section key={step} title={`${index + 1}. ${t(step)}`} description={t(`${step}Text`)} className="max-w-3xl">
          {known[step] && <div className="mb-3">{known[step]}</div>}
          {field ? field(step) : <p className="max-w-prose text-sm whitespace-pre-line text-ink">{review[step].trim() || <span className="text-ink-2">{t("nothingWritten")}</span>}</p>}
        </Section>
      ))}
    </>
  );
}

function WhatHappened({ figures: { total, channelsOver } }: { figures: ReviewFigures }) {
  const t = useTranslations("reviews.review");
  const duration = useDurationFormat();
  return (
    <div className="text-sm">
      <p>
        {total.budgetSeconds === null ? t("hoursAlone", { used: duration(total.usedSeconds, "text") }) : t("hoursOf", { used: duration(total.usedSeconds, "text"), budget: duration(total.budgetSeconds, "text") })}
      </p>
      {channelsOver.length === 0 ? (
        total.budgetSeconds !== null && <p className="mt-1 text-ink-2">{t("noneOver")}</p>
      ) : (
        <>
          <p className="mt-2 font-semibold">{t("over")}</p>
          <ul>
            {channelsOver.map(({ name, usedSeconds, budgetSeconds }) => (
              <li key={name}>{t("overLine", { channel: name, used: duration(usedSeconds, "text"), budget: duration(budgetSeconds, "text") })}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function Waiting({ tenant, figures: { waiting } }: { tenant: string; figures: ReviewFigures }) {
  const t = useTranslations("reviews.review");
  return (
    <div className="text-sm">
      {waiting.length === 0 ? (
        <p className="mb-2 text-ink-2">{t("noneWaits")}</p>
      ) : (
        <ul className="mb-2">
          {waiting.map(({ name, due }) => (
            <li key={name}>{t("waitLine", { channel: name, due: due.map((each) => t(`due.${each}`)).join(", ") })}</li>
          ))}
        </ul>
      )}
      <LinkButton size="small" href={`/${tenant}/channels`}>{t("openChannels")}</LinkButton>
    </div>
  );
}
