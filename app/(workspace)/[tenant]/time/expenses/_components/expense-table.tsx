import { useTranslations } from "next-intl";
import { MoneyRows } from "@/app/_components/figures/money-rows";
import { useDayWords } from "@/app/_components/figures/use-day-words";
import { Money } from "@/app/_ui/money";
import type { Expense, ExpenseList } from "@/server/expenses/schema";

/** One line an expense, over their sum and the sums of their kinds. */
export function ExpenseTable({ list, caption, onOpen }: { list: ExpenseList; caption: string; onOpen?: (expense: Expense) => void }) {
  const t = useTranslations("expenses");
  const words = useDayWords();
  const { currency } = list;
  const rows = list.expenses.map(({ id, on, kind, supplier, campaign, goalTitle, note, channelName, amountMinor }) => {
    const name = supplier || t(`kinds.${kind}`);
    return { id, on, name, channelName, details: [t(`kinds.${kind}`), campaign, goalTitle ?? "", note], change: t("change", { day: words.fullDay(on), supplier: name }), amount: <Money minor={amountMinor} currency={currency} /> };
  });
  const open = (id: string) => {
    const expense = list.expenses.find((each) => each.id === id);
    if (expense) onOpen?.(expense);
  };
  return (
    <MoneyRows
      caption={caption} heads={{ what: t("what"), amount: t("amount") }} rows={rows} total={{ rows: list.rows, minor: list.totalMinor }} currency={currency}
      parts={list.kinds.map(({ kind, amountMinor }) => ({ label: t(`kinds.${kind}`), minor: amountMinor }))}
      {...(onOpen ? { onOpen: open } : {})}
    />
  );
}
