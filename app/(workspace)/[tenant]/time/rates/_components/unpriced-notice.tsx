import { useTranslations } from "next-intl";
import { useEntryWords } from "@/app/_components/entry-words";
import { Notice } from "@/app/_ui/notice";
import { useDurationFormat } from "@/app/_ui/use-duration-format";
import type { RateBook } from "@/server/rates/schema";

/** What time has no rate, so that nobody takes an amount for whole that is not. */
export function UnpricedNotice({ book }: { book: RateBook }) {
  const t = useTranslations("rates");
  const words = useEntryWords();
  const duration = useDurationFormat();
  if (book.unpriced.length === 0) return null;
  return (
    <div className="mb-6">
      <Notice tone="warn" title={t("unpricedTitle")}>
        {book.unpriced.map(({ kind, entries, seconds }) => (
          <p key={kind}>{t(`unpriced.${kind}`, { count: entries, duration: duration(seconds), day: words.fullDay(book.unpricedFrom) })}</p>
        ))}
        <p>{t("unpricedText")}</p>
      </Notice>
    </div>
  );
}
