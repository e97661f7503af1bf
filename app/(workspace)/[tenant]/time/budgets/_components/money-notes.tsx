import { useTranslations } from "next-intl";
import { TextLink } from "@/app/_ui/text-link";
import { useDurationFormat } from "@/app/_ui/use-duration-format";

type MoneyNotesProps = {
  expenses: number | null;
  unpricedSeconds: number | null;
  short: (amount: number) => string;
  /** Where the expenses are; left out where no page holds just them. */
  href?: string;
  /** In a column of the year: the word over the amount, which then stands under the one that it is of. */
  isNarrow?: boolean;
};

/** Under what is used of a budget in money: the expenses in it, and the time that is in no amount. Nothing in hours. */
export function MoneyNotes({ expenses, unpricedSeconds, short, href, isNarrow = false }: MoneyNotesProps) {
  const t = useTranslations("budgets");
  const duration = useDurationFormat();
  const spent = (minor: number) => t(isNarrow ? "expensesIn" : "ofItExpenses", { amount: short(minor) });
  return (
    <>
      {expenses !== null && expenses > 0 && <span className="block text-xs font-normal whitespace-normal text-ink-2">{href === undefined ? spent(expenses) : <TextLink quiet href={href}>{spent(expenses)}</TextLink>}</span>}
      {unpricedSeconds !== null && unpricedSeconds > 0 && <span className="block text-xs font-normal whitespace-normal text-ink-2">{t("withoutRate", { duration: duration(unpricedSeconds, "hours") })}</span>}
    </>
  );
}
