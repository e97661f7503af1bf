import { useFormatter, useTranslations } from "next-intl";
import { entriesHref } from "@/app/_components/figures/entries-href";
import { useDayWords } from "@/app/_components/figures/use-day-words";
import { workingHref } from "@/app/_components/figures/working-in-address";
import { Duration } from "@/app/_ui/duration";
import { Money } from "@/app/_ui/money";
import { Percent } from "@/app/_ui/percent";
import { Section } from "@/app/_ui/section";
import { Stat, StatRow } from "@/app/_ui/stat";
import { StatusMark } from "@/app/_ui/status-mark";
import { Cell, HeaderCell, NumberCell, Row, Table } from "@/app/_ui/table";
import { TextLink } from "@/app/_ui/text-link";
import { useDurationFormat } from "@/app/_ui/use-duration-format";
import { useMoneyFormat } from "@/app/_ui/use-money-format";
import { addMonths, firstDayOf, lastDayOf, monthOf } from "@/server/domain/day";
import { USUAL_MONTHS } from "@/server/domain/usual-month";
import type { ChannelPage } from "@/server/verdicts/schema";

const GOAL_LOOKS = { "on-track": "onTrack", "at-risk": "atRisk", "off-track": "over", "no-data": "none", "no-target": "none" } as const;

/** The evidence pack: what the channel takes, how its goals stand, and the trend of its hours. What it brought opens how that comes about. */
export function FactsSection({ tenant, page, seesEntries }: { tenant: string; page: ChannelPage; seesEntries: boolean }) {
  const t = useTranslations("verdicts");
  const words = useDayWords();
  const duration = useDurationFormat();
  const { evidence, row } = page;
  const notes = [
    evidence.budgetSeconds !== null && t("page.ofBudget", { hours: duration(evidence.budgetSeconds, "hours") }),
    evidence.minimumMonthSeconds !== null && t("page.ofMinimum", { hours: duration(evidence.minimumMonthSeconds, "hours") }),
  ].filter(Boolean);
  const month = monthOf(evidence.today);
  const usual = { from: addMonths(month, -USUAL_MONTHS), to: addMonths(month, -1) };
  const entries = seesEntries ? { href: entriesHref(tenant, { from: firstDayOf(usual.from), to: lastDayOf(usual.to), channel: row.channelId }) } : {};
  const working = evidence.brought && { href: workingHref(tenant, usual, { by: "channel", key: row.channelId }) };
  return (
    <Section title={t("page.facts")} description={t("page.factsText", { day: words.day(evidence.today) })}>
      <StatRow>
        <Stat size="small" label={t("page.hours")} value={<Duration seconds={evidence.monthSeconds} style="hours" />} note={notes.join(", ")} {...entries} />
        {evidence.cost && <Stat size="small" label={t("page.cost")} value={evidence.cost.costMinor === null ? null : <Money minor={evidence.cost.costMinor} currency={evidence.cost.currency} whole />} note={<CostNote cost={evidence.cost} />} {...working} />}
        <Stat size="small" label={t("page.roi")} value={evidence.roi === null ? null : <Percent ratio={evidence.roi} digits={1} />} note={<RoiNote evidence={evidence} />} {...working} />
        {evidence.brought && <Stat size="small" label={t("page.perResult")} value={evidence.brought.perResultMinor === null ? null : <Money minor={evidence.brought.perResultMinor} currency={evidence.brought.currency} />} note={t("page.results", { count: evidence.brought.results })} {...working} />}
        <Stat size="small" label={t("page.lastOn")} value={evidence.lastOn === null ? t("page.never") : words.shortDay(evidence.lastOn)} status={evidence.neglect && <StatusMark status="over" label={t(`neglect.${evidence.neglect}`)} />} />
      </StatRow>
      <div className="mt-6 grid gap-x-10 gap-y-6 md:grid-cols-2">
        <Goals page={page} />
        {evidence.months.length > 0 && (
          <Table caption={t("page.trend")}>
            <thead>
              <tr>
                <HeaderCell>{t("page.month")}</HeaderCell>
                <HeaderCell numeric>{t("page.hours")}</HeaderCell>
              </tr>
            </thead>
            <tbody>
              {evidence.months.toReversed().map(({ month, seconds }) => (
                <Row key={month}>
                  <Cell head>{words.month(month)}</Cell>
                  <NumberCell>
                    {seesEntries ? (
                      <TextLink quiet href={entriesHref(tenant, { from: firstDayOf(month), to: lastDayOf(month), channel: row.channelId })}>
                        <Duration seconds={seconds} style="hours" />
                      </TextLink>
                    ) : (
                      <Duration seconds={seconds} style="hours" />
                    )}
                  </NumberCell>
                </Row>
              ))}
            </tbody>
          </Table>
        )}
      </div>
    </Section>
  );
}

function CostNote({ cost }: { cost: NonNullable<ChannelPage["evidence"]["cost"]> }) {
  const t = useTranslations("verdicts.page");
  const format = useFormatter();
  const all = cost.pricedSeconds + cost.unpricedSeconds;
  return (
    <>
      {all > 0 && t("coverage", { share: format.number(cost.pricedSeconds / all, { style: "percent", maximumFractionDigits: 0 }) })}
      {cost.spentMinor > 0 && (
        <span className="block">
          <Money minor={cost.spentMinor} currency={cost.currency} whole /> {t("spent")}
        </span>
      )}
    </>
  );
}

/** The return is on more than the channel's own cost: what is shared falls on it too. */
function RoiNote({ evidence: { roi, brought } }: { evidence: ChannelPage["evidence"] }) {
  const t = useTranslations("verdicts.page");
  const money = useMoneyFormat();
  const onCost = brought && brought.allInMinor !== null && t("allIn", { cost: money(brought.allInMinor, brought.currency, "whole") });
  return (
    <>
      {roi === null && <span className="block">{t("roiUnknown")}</span>}
      {onCost}
    </>
  );
}

function Goals({ page: { goals } }: { page: ChannelPage }) {
  const t = useTranslations("verdicts.page");
  if (goals.length === 0) return <p className="text-sm text-ink-2">{t("noGoals")}</p>;
  return (
    <Table caption={t("goals")}>
      <thead>
        <tr>
          <HeaderCell>{t("goal")}</HeaderCell>
          <HeaderCell numeric>{t("progress")}</HeaderCell>
          <HeaderCell numeric>{t("threshold")}</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {goals.map(({ goalId, title, progress, status, failurePercent }) => (
          <Row key={goalId}>
            <Cell head>
              {title}
              <span className="block">
                <StatusMark status={GOAL_LOOKS[status]} label={t(`status.${status}`)} />
              </span>
            </Cell>
            <NumberCell>
              <Percent ratio={progress} />
            </NumberCell>
            <NumberCell>
              <Percent ratio={failurePercent / 100} />
            </NumberCell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
