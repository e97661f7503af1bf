import { useFormatter, useTranslations } from "next-intl";
import { useDayWords } from "@/app/_components/figures/use-day-words";
import { Button } from "@/app/_ui/button";
import { NoValue } from "@/app/_ui/no-value";
import { Percent } from "@/app/_ui/percent";
import { ActionsHeader, RowAction } from "@/app/_ui/row-action";
import { Cell, HeaderCell, NumberCell, Row, Table } from "@/app/_ui/table";
import type { ListedKpi } from "@/server/kpis/schema";
import { KpiAmount } from "../../../strategy/_components/kpi-amount";
import { KpiTarget } from "../../../strategy/_components/kpi-target";
import { StandingMark } from "../../../strategy/_components/standing-mark";

type Deed = (kpi: ListedKpi) => void;
type Props = { kpis: readonly ListedKpi[]; onMeasure: Deed; onDiscuss: Deed; onChange?: Deed; onRetire?: Deed };

/** KPIs by the rank of their goals. The value opens all values that were measured. */
export function KpiTable({ kpis, onMeasure, onDiscuss, onChange, onRetire }: Props) {
  const t = useTranslations("kpis");
  const words = useDayWords();
  const format = useFormatter();
  return (
    <Table caption={t("caption")} captionHidden phone="rows">
      <thead>
        <tr>
          <HeaderCell>{t("name")}</HeaderCell>
          <HeaderCell numeric>{t("value")}</HeaderCell>
          <HeaderCell numeric>{t("target")}</HeaderCell>
          <HeaderCell numeric>{t("progress")}</HeaderCell>
          <HeaderCell>{t("status")}</HeaderCell>
          <ActionsHeader>{t("actions")}</ActionsHeader>
        </tr>
      </thead>
      <tbody>
        {kpis.map((kpi) => (
          <Row key={kpi.id}>
            <Cell head>
              {kpi.name}
              <span className="block text-xs text-ink-2">{[kpi.goalTitle ?? t("noGoal"), kpi.ownerName, kpi.isVanity && t("vanity")].filter(Boolean).join(" · ")}</span>
            </Cell>
            <NumberCell label={t("value")}>
              {kpi.value === null ? (
                <NoValue />
              ) : (
                <Button variant="name" size="small" onClick={() => onMeasure(kpi)}>
                  <span className="sr-only">{t("values.title", { name: kpi.name })}: </span>
                  <KpiAmount value={kpi.value} unit={kpi.unit} />
                </Button>
              )}
              {kpi.valueOn && <span className="block text-xs text-ink-2">{t("valueOn", { day: words.fullDay(kpi.valueOn) })}</span>}
            </NumberCell>
            <NumberCell label={t("target")}>
              <KpiTarget kpi={kpi} />
              {kpi.agreed.since !== null && kpi.agreed.target !== null && kpi.agreed.target !== kpi.target && (
                <span className="block text-xs text-ink-2">{t("later", { day: words.fullDay(kpi.agreed.since), target: format.number(kpi.agreed.target, { maximumFractionDigits: 4 }) })}</span>
              )}
              {kpi.target !== null && kpi.dueOn && <span className="block text-xs text-ink-2">{t("by", { day: words.fullDay(kpi.dueOn) })}</span>}
            </NumberCell>
            <NumberCell label={t("progress")}>
              <Percent ratio={kpi.progress} />
              {kpi.progress !== null && kpi.expected !== null && <span className="block text-xs text-ink-2">{t("expected", { percent: format.number(kpi.expected, { style: "percent", maximumFractionDigits: 0 }) })}</span>}
            </NumberCell>
            <Cell label={t("status")}>
              <StandingMark status={kpi.status} />
            </Cell>
            <NumberCell>
              <RowAction label={t("measure")} name={kpi.name} onPress={() => onMeasure(kpi)} />
              <RowAction label={t("discussions")} name={kpi.name} onPress={() => onDiscuss(kpi)} />
              {onChange && <RowAction label={t("change")} name={kpi.name} onPress={() => onChange(kpi)} />}
              {onRetire && <RowAction label={t("retire")} name={kpi.name} onPress={() => onRetire(kpi)} />}
            </NumberCell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
