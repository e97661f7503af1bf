import { useTranslations } from "next-intl";
import { useEntryWords } from "@/app/_components/entry-words";
import { Button } from "@/app/_ui/button";
import { Money } from "@/app/_ui/money";
import { Cell, HeaderCell, NumberCell, Row, SumRow, Table } from "@/app/_ui/table";
import type { Expense, ExpenseList } from "@/server/expenses/schema";

/** One line an expense, under their sum and the sums of their kinds. */
export function ExpenseTable({ list, caption, onOpen }: { list: ExpenseList; caption: string; onOpen?: (expense: Expense) => void }) {
  const t = useTranslations("expenses");
  const common = useTranslations("common");
  const words = useEntryWords();
  const { currency } = list;
  return (
    <>
      <Table caption={caption} captionHidden>
        <thead>
          <tr>
            <HeaderCell>{t("day")}</HeaderCell>
            <HeaderCell>{t("what")}</HeaderCell>
            <HeaderCell className="max-sm:hidden">{t("channel")}</HeaderCell>
            <HeaderCell numeric>{t("amount")}</HeaderCell>
          </tr>
        </thead>
        <tbody>
          {list.expenses.map((expense) => (
            <Row key={expense.id}>
              <Cell className="whitespace-nowrap">{words.shortDay(expense.on)}</Cell>
              <Cell head>
                {onOpen ? (
                  <Button variant="name" size="small" className="max-w-60 truncate" aria-label={t("change", { day: words.fullDay(expense.on), supplier: expense.supplier || t(`kinds.${expense.kind}`) })} onClick={() => onOpen(expense)}>
                    {expense.supplier || t(`kinds.${expense.kind}`)}
                  </Button>
                ) : (
                  expense.supplier || t(`kinds.${expense.kind}`)
                )}
                <span className="block text-xs text-ink-2">{[t(`kinds.${expense.kind}`), expense.campaign, expense.goalTitle, expense.note].filter(Boolean).join(" · ")}</span>
              </Cell>
              <Cell className="max-sm:hidden">{expense.channelName ?? <span className="text-ink-2">{common("noChannel")}</span>}</Cell>
              <NumberCell><Money minor={expense.amountMinor} currency={currency} /></NumberCell>
            </Row>
          ))}
        </tbody>
        <tfoot>
          <SumRow>
            <Cell />
            <Cell head>{t("total")}</Cell>
            <Cell className="max-sm:hidden" />
            <NumberCell><Money minor={list.totalMinor} currency={currency} /></NumberCell>
          </SumRow>
          {list.kinds.length > 1 && list.kinds.map(({ kind, amountMinor }) => (
            <Row key={kind} className="text-ink-2 [&>*]:border-b-0">
              <Cell />
              <Cell head className="ps-6!">{t(`kinds.${kind}`)}</Cell>
              <Cell className="max-sm:hidden" />
              <NumberCell><Money minor={amountMinor} currency={currency} /></NumberCell>
            </Row>
          ))}
        </tfoot>
      </Table>
      {list.rows > list.expenses.length && <p className="mt-2 text-xs text-ink-2">{t("cut", { shown: list.expenses.length, all: list.rows })}</p>}
    </>
  );
}
