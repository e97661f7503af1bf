import { useTranslations } from "next-intl";
import { useDayWords } from "@/app/_components/figures/use-day-words";
import { ActionsHeader, RowAction } from "@/app/_ui/row-action";
import { Cell, HeaderCell, NumberCell, Row, Table } from "@/app/_ui/table";
import type { Measurement } from "@/server/kpis/schema";
import { KpiAmount } from "../../../strategy/_components/kpi-amount";

type Props = { values: readonly Measurement[]; unit: string | null; onCorrect?: (value: Measurement) => void; onRemove?: (value: Measurement) => void };

/** What was measured so far. */
export function ValueTable({ values, unit, onCorrect, onRemove }: Props) {
  const t = useTranslations("kpis");
  const words = useDayWords();
  return (
    <Table caption={t("values.caption")}>
      <thead>
        <tr>
          <HeaderCell>{t("values.on")}</HeaderCell>
          <HeaderCell numeric>{t("values.value")}</HeaderCell>
          {onCorrect && <ActionsHeader>{t("actions")}</ActionsHeader>}
        </tr>
      </thead>
      <tbody>
        {values.map((value) => (
          <Row key={value.on}>
            <Cell head>
              {words.fullDay(value.on)}
              {(value.note || value.source) && <span className="block text-xs text-ink-2">{[value.note, value.source].filter(Boolean).join(" · ")}</span>}
            </Cell>
            <NumberCell>
              <KpiAmount value={value.value} unit={unit} />
            </NumberCell>
            {onCorrect && (
              <NumberCell>
                <RowAction label={t("values.correct")} name={words.fullDay(value.on)} onPress={() => onCorrect(value)} />
                {onRemove && <RowAction label={t("values.remove")} name={words.fullDay(value.on)} onPress={() => onRemove(value)} />}
              </NumberCell>
            )}
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
