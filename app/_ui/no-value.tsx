import { useTranslations } from "next-intl";

/** Where a number is unknown: a dash to the eye, words to the ear. Never a zero. */
export function NoValue() {
  const t = useTranslations("ui");
  return (
    <span className="text-ink-3">
      <span aria-hidden="true">–</span>
      <span className="sr-only">{t("noValue")}</span>
    </span>
  );
}
