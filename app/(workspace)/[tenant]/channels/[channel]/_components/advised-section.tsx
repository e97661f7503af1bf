import { useTranslations } from "next-intl";
import { Section } from "@/app/_ui/section";
import type { AdvisedOnWire, ChannelPage } from "@/server/verdicts/schema";
import { useVerdictWords } from "../../_components/use-verdict-words";

/** What the facts speak for, why, and what would change it. */
export function AdvisedSection({ page: { row } }: { page: ChannelPage }) {
  const t = useTranslations("verdicts");
  const words = useVerdictWords();
  if (!row.advised) return null;
  const standing = row.due[0] ? t(`due.${row.due[0]}`) : row.verdict && t("page.decided", { verdict: t(`verdict.${row.verdict}`) });
  return (
    <Section title={t("page.advised", { what: words.recommendation(row.advised) })} description={standing}>
      <AdvisedReasons advised={row.advised} />
    </Section>
  );
}

/** The reasons beside what would change them. */
export function AdvisedReasons({ advised }: { advised: AdvisedOnWire }) {
  const t = useTranslations("verdicts.page");
  const words = useVerdictWords();
  return (
    <div className="grid gap-x-10 gap-y-4 text-sm sm:grid-cols-2">
      <div>
        <h3 className="font-semibold">{t("why")}</h3>
        <ul className="mt-1 list-disc ps-5">
          {advised.reasons.map((reason) => (
            <li key={reason.key}>{words.reason(reason)}</li>
          ))}
        </ul>
      </div>
      <div>
        <h3 className="font-semibold">{t("wouldChange")}</h3>
        <ul className="mt-1 list-disc ps-5">
          {advised.wouldChange.map((key) => (
            <li key={key}>{words.change(key)}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}
