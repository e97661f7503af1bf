import { useFormatter, useTranslations } from "next-intl";
import { useDayWords } from "@/app/_components/figures/use-day-words";
import { Duration } from "@/app/_ui/duration";
import { Percent } from "@/app/_ui/percent";
import { TextLink } from "@/app/_ui/text-link";
import type { BoardGoal } from "@/server/goals/schema";
import { ProgressBar } from "./progress-bar";
import { StandingMark } from "./standing-mark";

/** What was said of a goal, in one quiet line. */
export function GoalFacts({ goal }: { goal: BoardGoal }) {
  const t = useTranslations("strategy");
  const words = useDayWords();
  const facts = [
    goal.category && t(`categories.${goal.category}`),
    goal.department,
    goal.dueOn && t("due", { day: words.fullDay(goal.dueOn) }),
    t("kpiCount", { count: goal.kpiCount }).replace(" ", "\u00a0"),
  ].filter(Boolean);
  return <span className="block text-xs text-ink-2">{facts.join(" · ")}</span>;
}

/** How far it is and how it stands by its KPIs; what a person thinks of it stands beside. */
export function GoalProgress({ goal }: { goal: BoardGoal }) {
  const t = useTranslations("strategy");
  const format = useFormatter();
  const percent = (value: number) => format.number(value / 100, { style: "percent" });
  return (
    <span className="block">
      {goal.progress !== null && (
        <span className="flex items-center gap-2">
          <ProgressBar
            progress={goal.progress}
            failure={goal.failurePercent / 100}
            success={goal.successPercent / 100}
            title={t("progressOf", { title: goal.title, progress: percent(Math.round(goal.progress * 100)) })}
            describe={t("thresholds", { success: percent(goal.successPercent), failure: percent(goal.failurePercent) })}
          />
          <span className="w-10 text-end tabular-nums">
            <Percent ratio={goal.progress} />
          </span>
        </span>
      )}
      <span className="flex flex-wrap items-center gap-x-3 text-xs text-ink-2">
        <StandingMark status={goal.status} />
        {goal.outcome && <span>{t(`outcome.${goal.outcome}`)}</span>}
        {goal.confidence && <span>{t("confidence.stated", { confidence: goal.confidence })}</span>}
      </span>
    </span>
  );
}

/** What it takes a month, and how that is known. */
export function GoalHours({ tenant, goal: { id, title, seconds, hoursFrom } }: { tenant: string; goal: BoardGoal }) {
  const t = useTranslations("strategy");
  if (seconds === null || hoursFrom === null) return <span className="text-xs text-ink-2">{t("hoursFrom.none")}</span>;
  return (
    <span className="block">
      <TextLink quiet href={hoursFrom === "budget" ? `/${tenant}/time/budgets` : `/${tenant}/time/entries?goal=${id}`}>
        <Duration seconds={seconds} />
        <span className="sr-only">, {title}</span>
      </TextLink>
      <span className="ms-1 text-xs text-ink-2 lg:ms-0 lg:block">{t(`hoursFrom.${hoursFrom}`)}</span>
    </span>
  );
}
