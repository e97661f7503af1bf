import { useTranslations } from "next-intl";
import { useDayWords } from "@/app/_components/figures/use-day-words";

type ChangeNotesProps = { changes: readonly { on: string; amount: number | null }[]; typed: (amount: number) => string };

/** Under the budget of a month that changes within it: from which days on which amount a month holds. */
export function ChangeNotes({ changes, typed }: ChangeNotesProps) {
  const t = useTranslations("budgets");
  const words = useDayWords();
  return changes.map(({ on, amount }) => (
    <span key={on} className="block text-xs whitespace-normal text-ink-2">
      <span aria-hidden="true">◆ </span>
      {t("changesOn", { day: words.shortDay(on), amount: amount === null ? "none" : typed(amount) })}
    </span>
  ));
}
