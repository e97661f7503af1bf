import { useTranslations } from "next-intl";
import { useEntryWords } from "@/app/_components/entry-words";
import { entriesHref } from "@/app/_components/figures/entries-href";
import { Notice } from "@/app/_ui/notice";
import { TextLink } from "@/app/_ui/text-link";
import { useDurationFormat } from "@/app/_ui/use-duration-format";
import type { RateBook } from "@/server/rates/schema";

/** What time has no rate, so that nobody takes an amount for whole that is not. */
export function UnpricedNotice({ tenant, book }: { tenant: string; book: RateBook }) {
  const t = useTranslations("rates");
  const words = useEntryWords();
  const duration = useDurationFormat();
  if (book.unpriced.length === 0) return null;
  return (
    <div className="mb-6">
      <Notice tone="warn" title={t("unpricedTitle")}>
        {book.unpriced.map(({ kind, entries, seconds }) => (
          <p key={kind}>{t(`unpriced.${kind}`, { count: entries, duration: duration(seconds), day: words.fullDay(book.unpricedFrom) })} <TextLink href={entriesHref(tenant, { from: book.unpricedFrom, unpriced: kind })}>{t("unpricedOpen")}</TextLink></p>
        ))}
        <p>{t("unpricedText")}</p>
      </Notice>
    </div>
  );
}
