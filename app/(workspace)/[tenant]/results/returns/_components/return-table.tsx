import { useFormatter, useTranslations } from "next-intl";
import { useDayWords } from "@/app/_components/figures/use-day-words";
import { Button } from "@/app/_ui/button";
import { Money } from "@/app/_ui/money";
import { Cell, HeaderCell, NumberCell, Row, SumRow, Table } from "@/app/_ui/table";
import type { ReturnList } from "@/server/returns/schema";

type ReturnRow = ReturnList["returns"][number];

/** One line a return, under the sum of what they are worth; what is not valued says so and is in no sum. */
export function ReturnTable({ list, caption, onOpen }: { list: ReturnList; caption: string; onOpen?: (row: ReturnRow) => void }) {
  const t = useTranslations("returns");
  const common = useTranslations("common");
  const format = useFormatter();
  const words = useDayWords();
  const { currency } = list;
  return (
    <>
      <Table caption={caption} captionHidden>
        <thead>
          <tr>
            <HeaderCell>{t("day")}</HeaderCell>
            <HeaderCell>{t("what")}</HeaderCell>
            <HeaderCell className="max-sm:hidden">{t("channel")}</HeaderCell>
            <HeaderCell numeric className="max-sm:hidden">{t("count")}</HeaderCell>
            <HeaderCell numeric>{t("worth")}</HeaderCell>
          </tr>
        </thead>
        <tbody>
          {list.returns.map((row) => (
            <Row key={row.id}>
              <Cell className="whitespace-nowrap">{words.shortDay(row.on)}</Cell>
              <Cell head>
                {onOpen ? <Button variant="name" size="small" className="max-w-60 truncate" aria-label={t("change", { what: row.kindName, day: words.fullDay(row.on) })} onClick={() => onOpen(row)}>{row.kindName}</Button> : row.kindName}
                <span className="block text-xs text-ink-2">
                  {[row.isPaid && t("paid"), row.campaign, row.goalTitle, row.note].filter(Boolean).join(" · ")}
                </span>
              </Cell>
              <Cell className="max-sm:hidden">{row.channelName ?? <span className="text-ink-2">{common("noChannel")}</span>}</Cell>
              <NumberCell className="max-sm:hidden">
                {row.kind === "revenue" ? <Money minor={row.original?.amountMinor ?? row.amountMinor} currency={row.original?.currency ?? currency} /> : format.number(row.quantity ?? 0)}
              </NumberCell>
              <NumberCell>{row.worthMinor === null ? <span className="text-ink-2">{t("notValued")}</span> : <Money minor={row.worthMinor} currency={currency} />}</NumberCell>
            </Row>
          ))}
        </tbody>
        <tfoot>
          <SumRow>
            <Cell />
            <Cell head>{t("total")}</Cell>
            <Cell className="max-sm:hidden" />
            <Cell className="max-sm:hidden" />
            <NumberCell><Money minor={list.totalMinor} currency={currency} /></NumberCell>
          </SumRow>
        </tfoot>
      </Table>
      {list.rows > list.returns.length && <p className="mt-2 text-xs text-ink-2">{t("cut", { shown: list.returns.length, all: list.rows })}</p>}
      {list.unvalued > 0 && <p className="mt-2 text-xs text-ink-2">{t("unvalued", { count: list.unvalued })}</p>}
    </>
  );
}
