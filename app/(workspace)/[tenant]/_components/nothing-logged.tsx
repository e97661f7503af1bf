import { useTranslations } from "next-intl";
import { useDayWords } from "@/app/_components/figures/use-day-words";
import { EmptyState } from "@/app/_ui/empty-state";
import { LinkButton } from "@/app/_ui/link-button";

export type NothingLoggedProps = { tenant: string; month: string; mayLog: boolean; mayImport: boolean };

/** A month without a single entry, and the two ways to a first one. */
export function NothingLogged({ tenant, month, mayLog, mayImport }: NothingLoggedProps) {
  const t = useTranslations("overview.empty");
  const words = useDayWords();
  return (
    <EmptyState
      title={t("nothing", { month: words.month(month) })}
      action={
        <>
          {mayLog && <LinkButton href={`/${tenant}/time`}>{t("log")}</LinkButton>}
          {mayImport && <LinkButton href={`/${tenant}/time/import`}>{t("import")}</LinkButton>}
        </>
      }
    >
      {mayLog && t("nothingText")}
    </EmptyState>
  );
}
