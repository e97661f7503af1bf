import { useFormatter, useTranslations } from "next-intl";
import { entriesHref } from "@/app/_components/figures/entries-href";
import { methodWord } from "@/app/_components/figures/method-word";
import { rangeWords } from "@/app/_components/figures/range-words";
import { statusOf } from "@/app/_components/figures/status-of";
import { useAmount } from "@/app/_components/figures/use-amount";
import { useDayWords } from "@/app/_components/figures/use-day-words";
import { Duration } from "@/app/_ui/duration";
import { Percent } from "@/app/_ui/percent";
import { Stat, StatRow } from "@/app/_ui/stat";
import { StatusMark } from "@/app/_ui/status-mark";
import { addDays } from "@/server/domain/day";
import type { OverviewMonth } from "@/server/overview/schema";
import { usedBeforeToday } from "./used-before-today";

/** The four numbers of the month. Each opens what it is made of. */
export function HeadlineStats({ tenant, overview }: { tenant: string; overview: OverviewMonth }) {
  const t = useTranslations("overview");
  const format = useFormatter();
  const amount = useAmount();
  const { from, to, today, month, state, totalSeconds, headline } = overview;
  const { standing, kind, lineCount, account } = headline;
  const entries = entriesHref(tenant, { from, to });
  const outside = totalSeconds - standing.used;
  const usedNote = [
    standing.available === null || standing.burn === null ? t("stat.usedAlone") : t("stat.usedOf", { burn: format.number(standing.burn, { style: "percent" }), budget: amount(standing.available) }),
    headline.approvedSeconds > 0 && t("stat.usedApproved", { approved: amount(headline.approvedSeconds) }),
    outside > 0 && t("stat.usedOutside", { outside: amount(outside) }),
  ];
  const accountNote = ({ base, carriedIn, adjustments }: NonNullable<typeof account>) =>
    t("stat.account", {
      base: amount(base),
      carried: carriedIn === 0 ? "none" : carriedIn > 0 ? "in" : "over",
      carriedIn: amount(Math.abs(carriedIn)),
      adjusted: adjustments === 0 ? "none" : adjustments > 0 ? "up" : "down",
      adjustments: amount(Math.abs(adjustments)),
    });
  return (
    <StatRow>
      <Stat
        label={t("stat.used")}
        value={<Duration seconds={standing.used} style="hours" />}
        note={usedNote.filter(Boolean).join("; ")}
        href={entries}
        status={state !== "to-come" && <StatusMark status={statusOf[standing.status]} />}
      />
      <Stat
        label={account ? t("stat.available") : t("stat.budget")}
        value={standing.available === null ? null : <Duration seconds={standing.available} style="hours" />}
        note={account ? accountNote(account) : t(`sums.${kind}`, { count: lineCount })}
        href={account?.budgetId ? `/${tenant}/time/retainers/${account.budgetId}` : account ? `/${tenant}/time/retainers?month=${month}` : `/${tenant}/time/budgets?year=${month.slice(0, 4)}`}
      />
      {state === "past" ? (
        <EndStat overview={overview} href={entries} />
      ) : (
        <>
          <Stat
            label={t("stat.pace")}
            value={standing.pace === null ? null : <Percent ratio={standing.pace} digits={1} />}
            note={
              standing.expected !== null && overview.workingDays.elapsed > 0
                ? t("stat.paceNote", { used: amount(usedBeforeToday(overview)), expected: amount(standing.expected), elapsed: overview.workingDays.elapsed })
                : standing.available !== null && t("stat.paceEarly")
            }
            href={entriesHref(tenant, { from, to: today > from ? addDays(today, -1) : to })}
          />
          <ForecastStat overview={overview} href={entries} />
        </>
      )}
    </StatRow>
  );
}

/** Of a month that has ended: what is over or left. */
function EndStat({ overview: { headline }, href }: { overview: OverviewMonth; href: string }) {
  const t = useTranslations("overview");
  const format = useFormatter();
  const { variance, burn } = headline.standing;
  if (variance === null) return null;
  const note = burn === null ? undefined : t("stat.endNote", { burn: format.number(burn, { style: "percent" }) });
  return <Stat label={variance > 0 ? t("stat.over") : t("stat.left")} value={<Duration seconds={Math.abs(variance)} style="hours" />} note={note} href={href} />;
}

/** Where the month will end, its method and its range; before there is one, from when on. */
function ForecastStat({ overview: { headline }, href }: { overview: OverviewMonth; href: string }) {
  const t = useTranslations("overview");
  const amount = useAmount();
  const words = useDayWords();
  const { forecast, runsOutOn } = headline.standing;
  if (forecast === null) return <Stat label={t("stat.forecast")} value={null} note={t("stat.forecastEarly")} />;
  const range = { ...rangeWords(forecast.range, amount), method: methodWord[forecast.method] };
  return (
    <Stat
      label={t("stat.forecast")}
      value={<Duration seconds={forecast.value} style="hours" />}
      note={runsOutOn === null ? t("stat.forecastNote", range) : t("stat.forecastRunOut", { ...range, day: words.day(runsOutOn) })}
      href={href}
    />
  );
}
