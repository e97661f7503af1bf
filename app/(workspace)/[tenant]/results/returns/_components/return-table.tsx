import { useFormatter, useTranslations } from "next-intl";
import { MoneyRows } from "@/app/_components/figures/money-rows";
import { useDayWords } from "@/app/_components/figures/use-day-words";
import { Money } from "@/app/_ui/money";
import type { ReturnList } from "@/server/returns/schema";

type ReturnRow = ReturnList["returns"][number];

/** One line a return, over the sum of what they are worth; what is not valued says so and is in no sum. */
export function ReturnTable({ list, caption, onOpen }: { list: ReturnList; caption: string; onOpen?: (row: ReturnRow) => void }) {
  const t = useTranslations("returns");
  const format = useFormatter();
  const words = useDayWords();
  const { currency } = list;
  const rows = list.returns.map(({ id, on, kind, kindName, isPaid, campaign, goalTitle, note, channelName, original, amountMinor, quantity, worthMinor }) => ({
    id, on, name: kindName, channelName, details: [isPaid ? t("paid") : "", campaign, goalTitle ?? "", note], change: t("change", { what: kindName, day: words.fullDay(on) }),
    beside: kind === "revenue" ? <Money minor={original?.amountMinor ?? amountMinor} currency={original?.currency ?? currency} /> : format.number(quantity ?? 0),
    amount: worthMinor === null ? <span className="text-ink-2">{t("notValued")}</span> : <Money minor={worthMinor} currency={currency} />,
  }));
  const open = (id: string) => {
    const row = list.returns.find((each) => each.id === id);
    if (row) onOpen?.(row);
  };
  return (
    <>
      <MoneyRows caption={caption} heads={{ what: t("what"), beside: t("count"), amount: t("worth") }} rows={rows} total={{ rows: list.rows, minor: list.totalMinor }} currency={currency} {...(onOpen ? { onOpen: open } : {})} />
      {list.unvalued > 0 && <p className="mt-2 text-xs text-ink-2">{t("unvalued", { count: list.unvalued })}</p>}
    </>
  );
}
