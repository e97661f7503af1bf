import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/app/_ui/button";
import { Money } from "@/app/_ui/money";
import { Cell, HeaderCell, NumberCell, Row, SumRow, Table } from "@/app/_ui/table";
import { useDayWords } from "./use-day-words";

/** An amount of a day: what for, said further below it, and what stands beside the amount in a column of its own. */
export type MoneyRow = { id: string; on: string; name: string; details: readonly string[]; channelName: string | null; beside?: ReactNode; amount: ReactNode; change: string };

type Props = {
  caption: string;
  heads: { what: string; beside?: string; amount: string };
  rows: readonly MoneyRow[];
  /** Of all lines, of which the latest are here. */
  total: { rows: number; minor: number };
  currency: string;
  /** What the total is made of, said below it. */
  parts?: readonly { label: string; minor: number }[];
  onOpen?: (id: string) => void;
};

/** One line an amount, latest first, over their sum. */
export function MoneyRows({ caption, heads, rows, total, currency, parts = [], onOpen }: Props) {
  const t = useTranslations("rows");
  const common = useTranslations("common");
  const words = useDayWords();
  const isOneYear = new Set(rows.map(({ on }) => on.slice(0, 4))).size < 2;
  const beside = heads.beside !== undefined && <Cell className="max-sm:hidden" />;
  return (
    <>
      <Table caption={caption} captionHidden>
        <thead>
          <tr>
            <HeaderCell>{t("day")}</HeaderCell>
            <HeaderCell>{heads.what}</HeaderCell>
            <HeaderCell className="max-sm:hidden">{t("channel")}</HeaderCell>
            {heads.beside !== undefined && <HeaderCell numeric className="max-sm:hidden">{heads.beside}</HeaderCell>}
            <HeaderCell numeric>{heads.amount}</HeaderCell>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id}>
              <Cell className="whitespace-nowrap">{isOneYear ? words.shortDay(row.on) : words.fullDay(row.on)}</Cell>
              <Cell head>
                {onOpen ? <Button variant="name" size="small" className="max-w-60 truncate" aria-label={row.change} onClick={() => onOpen(row.id)}>{row.name}</Button> : row.name}
                <span className="block text-xs text-ink-2">{row.details.filter((detail) => detail !== "").join(" · ")}</span>
                {/* What a phone has no column for. */}
                <span className="block text-xs text-ink-2 sm:hidden">{row.channelName ?? common("noChannel")}{row.beside !== undefined && <> · {row.beside}</>}</span>
              </Cell>
              <Cell className="max-sm:hidden">{row.channelName ?? <span className="text-ink-2">{common("noChannel")}</span>}</Cell>
              {heads.beside !== undefined && <NumberCell className="max-sm:hidden">{row.beside}</NumberCell>}
              <NumberCell>{row.amount}</NumberCell>
            </Row>
          ))}
        </tbody>
        <tfoot>
          <SumRow>
            <Cell />
            <Cell head>{t("total")}</Cell>
            <Cell className="max-sm:hidden" />
            {beside}
            <NumberCell><Money minor={total.minor} currency={currency} /></NumberCell>
          </SumRow>
          {parts.length > 1 && parts.map(({ label, minor }) => (
            <Row key={label} className="text-ink-2 [&>*]:border-b-0">
              <Cell />
              <Cell head className="ps-6!">{label}</Cell>
              <Cell className="max-sm:hidden" />
              {beside}
              <NumberCell><Money minor={minor} currency={currency} /></NumberCell>
            </Row>
          ))}
        </tfoot>
      </Table>
      {total.rows > rows.length && <p className="mt-2 text-xs text-ink-2">{t("cut", { shown: rows.length, all: total.rows })}</p>}
    </>
  );
}
