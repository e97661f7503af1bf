import { useTranslations } from "next-intl";
import { TextLink } from "@/app/_ui/text-link";
import { COMPARISONS, type Comparison } from "@/server/domain/compare";

/** What a view is compared with, as addresses; the one that is chosen leads back to none. */
export function CompareLinks({ href, current }: { href: string; current: Comparison | undefined }) {
  const t = useTranslations("common.compare");
  return (
    <nav aria-label={t("label")} className="flex flex-wrap gap-x-3 text-sm">
      <span className="text-ink-2">{t("label")}</span>
      {COMPARISONS.map((each) => (
        <TextLink key={each} href={each === current ? href : `${href}&compare=${each}`} aria-current={each === current ? "true" : undefined} className={each === current ? "font-semibold" : undefined} scroll={false}>
          {t(each)}
        </TextLink>
      ))}
    </nav>
  );
}
