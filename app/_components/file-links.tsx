import { useTranslations } from "next-intl";
import { buttonClass } from "@/app/_ui/button-class";

/** What of the page's filters goes into the file's address; what is not set is left out. */
type Query = Readonly<Record<string, string | undefined>>;

/** The table of a page as files: what it says after the same question. `what` names it for readers. */
export function FileLinks({ path, query = {}, what }: { path: string; query?: Query; what: string }) {
  const t = useTranslations("common");
  const asked = new URLSearchParams(Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))).toString();
  return (["csv", "xlsx"] as const).map((kind) => (
    <a key={kind} href={`${path}.${kind}${asked && `?${asked}`}`} download aria-label={t("fileLabel", { what, kind: t(kind) })} className={buttonClass("quiet", "normal")}>
      {t(kind)}
    </a>
  ));
}
