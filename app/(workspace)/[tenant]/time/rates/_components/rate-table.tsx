import { useTranslations } from "next-intl";
import { useEntryWords } from "@/app/_components/entry-words";
import { Button } from "@/app/_ui/button";
import { Money } from "@/app/_ui/money";
import { NoValue } from "@/app/_ui/no-value";
import { Cell, HeaderCell, NumberCell, Row, Table } from "@/app/_ui/table";
import type { RateKind } from "@/server/domain/rate";
import type { RateBook } from "@/server/rates/schema";
import { ratesAround, type RateRow } from "./rate-rows";

/** One line for everything, a channel or a person; what holds today, since when, and what is to come. */
export function RateTable({ rows, book, onOpen }: { rows: readonly RateRow[]; book: RateBook; onOpen?: (key: string) => void }) {
  const t = useTranslations("rates");
  return (
    <Table caption={t("caption")} captionHidden>
      <thead>
        <tr>
          <HeaderCell>{t("whose")}</HeaderCell>
          {book.kinds.map((kind) => <HeaderCell key={kind} numeric>{t(kind)}</HeaderCell>)}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.key}>
            <Cell head>
              {onOpen ? (
                <Button variant="name" size="small" className="max-w-60 truncate" aria-label={t("change", { name: row.name })} onClick={() => onOpen(row.key)}>
                  {row.name}
                </Button>
              ) : (
                row.name
              )}
              {row.of !== "everything" && <span className="ms-2 text-xs text-ink-2 max-md:ms-0 max-md:block">{t(row.of)}</span>}
            </Cell>
            {book.kinds.map((kind) => (
              <NumberCell key={kind}>
                <RateNow row={row} kind={kind} book={book} />
              </NumberCell>
            ))}
          </Row>
        ))}
      </tbody>
    </Table>
  );
}

function RateNow({ row, kind, book: { today, currency } }: { row: RateRow; kind: RateKind; book: RateBook }) {
  const t = useTranslations("rates");
  const words = useEntryWords();
  const { holds, next } = ratesAround(row.rates, kind, today);
  return (
    <>
      {holds ? <Money minor={holds.hourMinor} currency={currency} /> : <NoValue />}
      {holds && <span className="block text-xs text-ink-2">{t("since", { day: words.fullDay(holds.from) })}</span>}
      {next && (
        <span className="block text-xs text-ink-2">
          <Money minor={next.hourMinor} currency={currency} /> {t("later", { day: words.fullDay(next.from) })}
        </span>
      )}
    </>
  );
}
