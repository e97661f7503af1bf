import { useTranslations } from "next-intl";
import { entriesHref } from "@/app/_components/figures/entries-href";
import { Duration } from "@/app/_ui/duration";
import { Percent } from "@/app/_ui/percent";
import { Section } from "@/app/_ui/section";
import { Cell, HeaderCell, NumberCell, Row, SumRow, Table } from "@/app/_ui/table";
import { TextLink } from "@/app/_ui/text-link";
import type { KpiSheet } from "@/server/kpis/schema";
import { KpiAmount } from "../../../strategy/_components/kpi-amount";
import { KpiTarget } from "../../../strategy/_components/kpi-target";
import { StandingMark } from "../../../strategy/_components/standing-mark";

/** What a person answers for, and what their hours went into. A dash is not measured, and not 0. */
export function PersonSheet({ tenant, sheet }: { tenant: string; sheet: KpiSheet }) {
  const t = useTranslations("kpis.sheet");
  return (
    <>
      <Section title={t("kpis")}>{sheet.kpis.length === 0 ? <p className="text-sm text-ink-2">{t("noKpis")}</p> : <KpiRows kpis={sheet.kpis} />}</Section>
      <Section title={t("hours")}>
        {sheet.goals.length === 0 ? <p className="text-sm text-ink-2">{t("noHours")}</p> : <HourRows tenant={tenant} sheet={sheet} />}
      </Section>
    </>
  );
}

function KpiRows({ kpis }: Pick<KpiSheet, "kpis">) {
  const t = useTranslations("kpis");
  return (
    <Table caption={t("sheet.kpisCaption")} captionHidden phone="rows">
      <thead>
        <tr>
          <HeaderCell>{t("name")}</HeaderCell>
          <HeaderCell numeric>{t("sheet.inRange")}</HeaderCell>
          <HeaderCell numeric>{t("sheet.atEnd")}</HeaderCell>
          <HeaderCell numeric>{t("target")}</HeaderCell>
          <HeaderCell numeric>{t("progress")}</HeaderCell>
          <HeaderCell numeric>{t("sheet.expected")}</HeaderCell>
          <HeaderCell>{t("status")}</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {kpis.map((kpi) => (
          <Row key={kpi.id}>
            <Cell head>
              {kpi.name}
              <span className="block text-xs text-ink-2">{kpi.goalTitle ?? t("noGoal")}</span>
            </Cell>
            <NumberCell label={t("sheet.inRange")}>
              <KpiAmount value={kpi.inRange} unit={kpi.unit} />
            </NumberCell>
            <NumberCell label={t("sheet.atEnd")}>
              <KpiAmount value={kpi.value} unit={kpi.unit} />
            </NumberCell>
            <NumberCell label={t("target")}>
              <KpiTarget kpi={kpi} />
            </NumberCell>
            <NumberCell label={t("progress")}>
              <Percent ratio={kpi.progress} />
            </NumberCell>
            <NumberCell label={t("sheet.expected")}>
              <Percent ratio={kpi.progress === null ? null : kpi.expected} />
            </NumberCell>
            <Cell label={t("status")}>
              <StandingMark status={kpi.status} />
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}

function HourRows({ tenant, sheet: { goals, seconds, from, to, memberId: member } }: { tenant: string; sheet: KpiSheet }) {
  const t = useTranslations("kpis.sheet");
  return (
    <Table caption={t("hoursCaption")} captionHidden>
      <thead>
        <tr>
          <HeaderCell>{t("goal")}</HeaderCell>
          <HeaderCell numeric>{t("time")}</HeaderCell>
          <HeaderCell numeric>{t("share")}</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {goals.map((goal) => (
          <Row key={goal.goalId}>
            <Cell head>{goal.title ?? t("noGoal")}</Cell>
            <NumberCell>
              <TextLink quiet href={entriesHref(tenant, { from, to, member, goal: goal.goalId ?? "none" })}>
                <Duration seconds={goal.seconds} />
              </TextLink>
            </NumberCell>
            <NumberCell>
              <Percent ratio={seconds === 0 ? null : goal.seconds / seconds} />
            </NumberCell>
          </Row>
        ))}
      </tbody>
      <tfoot>
        <SumRow>
          <Cell head>{t("total")}</Cell>
          <NumberCell>
            <Duration seconds={seconds} />
          </NumberCell>
          <NumberCell />
        </SumRow>
      </tfoot>
    </Table>
  );
}
