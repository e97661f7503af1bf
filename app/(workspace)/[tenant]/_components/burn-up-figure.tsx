import { useTranslations } from "next-intl";
import { methodWord } from "@/app/_components/figures/method-word";
import { rangeWords } from "@/app/_components/figures/range-words";
import { useAmount } from "@/app/_components/figures/use-amount";
import { useDayWords } from "@/app/_components/figures/use-day-words";
import { BurnUp } from "@/app/_ui/charts/burn-up";
import { ChartFigure } from "@/app/_ui/charts/chart-figure";
import { Duration } from "@/app/_ui/duration";
import { Section } from "@/app/_ui/section";
import { addDays, daysFrom } from "@/server/domain/day";
import type { OverviewMonth } from "@/server/overview/schema";
import { usedBeforeToday } from "./used-before-today";

/** How far off an even pace may be before it means something. */
const BUFFER = 0.1;

/** The month's sum day by day against its budget and an even pace. */
export function BurnUpFigure({ overview }: { overview: OverviewMonth }) {
  const { from, to, today, state, workingDays, headline, burnUp, pace } = overview;
  const t = useTranslations("overview");
  const amount = useAmount();
  const words = useDayWords();
  const { used, available, expected, forecast, runsOutOn } = headline.standing;
  const days = daysFrom(from, to);
  const values = { used: amount(used), budget: available === null ? "none" : amount(available) };
  const paced = { used: amount(usedBeforeToday(overview)), day: words.day(addDays(today, -1)), expected: amount(expected ?? 0) };
  const title =
    available === null ? t("burnUp.titleAlone", values) : state === "running" && workingDays.elapsed > 0 ? t("burnUp.titlePace", paced) : t("burnUp.titleBudget", values);
  const otherwise = ({ method, value, range }: (typeof headline.beside)[number]) =>
    t("stat.besideOne", { method: methodWord[method], value: amount(value), ...rangeWords(range, amount) });
  const foretold = forecast && {
    value: amount(forecast.value),
    ...rangeWords(forecast.range, amount),
    method: methodWord[forecast.method],
    day: runsOutOn === null ? "none" : words.day(runsOutOn),
  };
  const notes = [foretold && t("burnUp.foretold", foretold), headline.beside.length > 0 && t("stat.beside", { list: headline.beside.map(otherwise).join("; ") })];
  return (
    <Section title={t("burnUp.heading")} isKicker>
      <ChartFigure
        title={title}
        subtitle={t("burnUp.subtitle", { pace: pace === null ? "none" : "even" })}
        note={notes.filter(Boolean).join(" ")}
        table={{
          columns: [t("burnUp.day"), t("burnUp.sum"), t("burnUp.even")],
          rows: days.map((day, index) => [
            words.day(day),
            <Duration key="sum" seconds={burnUp[index] ?? null} style="decimal" />,
            <Duration key="even" seconds={pace?.[index] ?? null} style="decimal" />,
          ]),
        }}
      >
        <BurnUp
          title={title}
          describe={t("burnUp.describe", { ...values, day: burnUp.length, forecast: forecast === null ? "none" : amount(forecast.value) })}
          days={days.length}
          actual={burnUp}
          budget={available}
          pace={pace}
          band={pace && { low: pace.map((sum) => sum * (1 - BUFFER)), high: pace.map((sum) => sum * (1 + BUFFER)) }}
          forecast={forecast?.value ?? null}
          format={amount}
          unit={3600}
          labels={{ actual: t("burnUp.actual"), budget: t("burnUp.budget"), forecast: t("burnUp.forecast") }}
        />
      </ChartFigure>
    </Section>
  );
}
