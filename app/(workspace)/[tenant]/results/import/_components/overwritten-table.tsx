import { useTranslations } from "next-intl";
import { useDayWords } from "@/app/_components/figures/use-day-words";
import { Money } from "@/app/_ui/money";
import { NumberText } from "@/app/_ui/number-text";
import { Cell, HeaderCell, NumberCell, Row, Table } from "@/app/_ui/table";
import { isMonth } from "@/server/domain/day";
import type { Overwritten, ResultPreview } from "@/server/result-imports/schema";
import { KpiAmount } from "../../../strategy/_components/kpi-amount";

/** What stands and what the file would make of it, row by row. */
export function OverwrittenTable({ preview: { holds, overwritten } }: { preview: ResultPreview }) {
  const t = useTranslations("posts.import");
  const words = useDayWords();
  const { lines, count } = overwritten;
  const when = (on: string | null) => on && (isMonth(on) ? words.month(on) : words.fullDay(on));
  return (
    <div className="mt-8">
      <Table caption={t("overwritten.caption")} phone="rows">
        <thead>
          <tr>
            <HeaderCell>{t(`overwritten.of.${holds}`)}</HeaderCell>
            <HeaderCell>{t("overwritten.on")}</HeaderCell>
            {holds === "posts" && <HeaderCell>{t("overwritten.figure")}</HeaderCell>}
            <HeaderCell numeric>{t("overwritten.was")}</HeaderCell>
            <HeaderCell numeric>{t("overwritten.becomes")}</HeaderCell>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Row key={`${line.line} ${line.name} ${line.figure}`}>
              <Cell head className="max-w-md break-words">{line.name || t("overwritten.line", { line: line.line })}</Cell>
              <Cell label={t("overwritten.on")}>{when(line.on)}</Cell>
              {line.figure !== "amount" && line.figure !== "value" && <Cell label={t("overwritten.figure")}>{t(`roles.${line.figure}`)}</Cell>}
              <NumberCell label={t("overwritten.was")}><Figure line={line} value={line.was} /></NumberCell>
              <NumberCell label={t("overwritten.becomes")}><Figure line={line} value={line.becomes} /></NumberCell>
            </Row>
          ))}
        </tbody>
      </Table>
      {count > lines.length && <p className="mt-2 text-sm text-ink-2">{t("overwritten.first", { shown: lines.length, count })}</p>}
    </div>
  );
}

function Figure({ line: { figure, unit }, value }: { line: Overwritten; value: number | null }) {
  if (figure === "amount" && unit !== null) return <Money minor={value} currency={unit} />;
  return figure === "value" ? <KpiAmount value={value} unit={unit} /> : <NumberText value={value} />;
}
