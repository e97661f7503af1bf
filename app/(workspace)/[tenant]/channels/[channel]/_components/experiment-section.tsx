"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useDayWords } from "@/app/_components/figures/use-day-words";
import { Button } from "@/app/_ui/button";
import { Money } from "@/app/_ui/money";
import { Section } from "@/app/_ui/section";
import { StatusMark } from "@/app/_ui/status-mark";
import { useDurationFormat } from "@/app/_ui/use-duration-format";
import type { Experiment } from "@/server/experiments/schema";
import type { ChannelPage } from "@/server/verdicts/schema";
import { ExperimentDialog } from "./experiment-dialog";

/** What was tried on this channel and until when. An experiment ends with a verdict and by nothing else. */
export function ExperimentSection({ tenant, page, mayWrite }: { tenant: string; page: ChannelPage; mayWrite: boolean }) {
  const t = useTranslations("verdicts.experiment");
  const [isStarting, setStarting] = useState(false);
  const isRunning = page.experiments.some(({ endedAt }) => endedAt === null);
  return (
    <Section title={t("title")} actions={mayWrite && !isRunning && page.row.status !== "closed" && <Button onClick={() => setStarting(true)}>{t("start")}</Button>}>
      {page.experiments.length === 0 && <p className="text-sm text-ink-2">{t("none")}</p>}
      <ul className="flex flex-col gap-3 text-sm">
        {page.experiments.map((experiment) => (
          <ExperimentLine key={experiment.id} experiment={experiment} page={page} />
        ))}
      </ul>
      {isStarting && <ExperimentDialog tenant={tenant} page={page} onClose={() => setStarting(false)} />}
    </Section>
  );
}

function ExperimentLine({ experiment: { hypothesis, capSeconds, capMinor, usedSeconds, startsOn, endsOn, endedAt }, page }: { experiment: Experiment; page: ChannelPage }) {
  const t = useTranslations("verdicts.experiment");
  const days = useDayWords();
  const duration = useDurationFormat();
  const used = duration(usedSeconds, "hours");
  const isOver = endsOn < page.today;
  return (
    <li className="max-w-prose">
      <p className="font-semibold">{hypothesis}</p>
      <p className="flex flex-wrap gap-x-3 text-ink-2">
        {endedAt ? t("ended", { from: days.day(startsOn), to: days.day(endsOn) }) : <StatusMark status={isOver ? "over" : "none"} label={t(isOver ? "over" : "running", { day: days.day(endsOn) })} />}
        <span>{capSeconds === null ? t("used", { used }) : t("usedOf", { used, cap: duration(capSeconds, "hours") })}</span>
        {capMinor !== null && (
          <span>
            {t("capMinor")}: <Money minor={capMinor} currency={page.currency} whole />
          </span>
        )}
      </p>
    </li>
  );
}
