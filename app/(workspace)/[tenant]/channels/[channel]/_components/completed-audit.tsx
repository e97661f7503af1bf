import { useFormatter, useTranslations } from "next-intl";
import { useDayWords } from "@/app/_components/figures/use-day-words";
import { useInstant } from "@/app/_components/instants";
import { NoValue } from "@/app/_ui/no-value";
import { useDurationFormat } from "@/app/_ui/use-duration-format";
import { useMoneyFormat } from "@/app/_ui/use-money-format";
import type { Audit } from "@/server/audits/schema";

/** A completed audit with the facts that were frozen with it. */
export function CompletedAudit({ audit }: { audit: Audit }) {
  const t = useTranslations("verdicts.audit");
  const instant = useInstant();
  const answer = (said: boolean | null) => t(said === null ? "unsaid" : said ? "yes" : "no");
  const rows = [
    [t("pluses"), audit.pluses], [t("minuses"), audit.minuses], [t("tactics"), [answer(audit.tacticsAdequate), audit.tacticsNote].filter(Boolean).join(". ")],
    [t("interaction"), answer(audit.interactionCentral)], [t("provider"), answer(audit.providerAffordable)],
  ] as const;
  return (
    <div className="mt-4 border-t border-line pt-3 text-sm">
      <h3 className="font-semibold">{t("completedOn", { day: instant(audit.completedAt ?? audit.openedAt, { day: "numeric", month: "long", year: "numeric" }), by: audit.completedBy ?? "none" })}</h3>
      <FrozenFacts audit={audit} />
      <dl className="mt-2 grid gap-x-6 gap-y-0.5 sm:gap-y-2 sm:grid-cols-[minmax(10rem,18rem)_1fr]">
        {rows.map(([name, said]) => (
          <div key={name} className="contents">
            <dt className="text-ink-2">{name}</dt>
            <dd className="max-w-prose whitespace-pre-line max-sm:mb-2">{said === "" ? <NoValue /> : said}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function FrozenFacts({ audit: { evidence } }: { audit: Audit }) {
  const t = useTranslations("verdicts.audit");
  const words = useDayWords();
  const format = useFormatter();
  const money = useMoneyFormat();
  const duration = useDurationFormat();
  if (!evidence) return null;
  const { cost, roi, brought } = evidence;
  const facts = { day: words.day(evidence.today), hours: duration(evidence.monthSeconds, "hours") };
  const said = [
    !cost || cost.costMinor === null ? t("frozenNoCost", facts) : t("frozen", { ...facts, cost: money(cost.costMinor, cost.currency, "whole") }),
    roi !== null && t("frozenRoi", { roi: format.number(roi, { style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 }) }),
    brought && brought.perResultMinor !== null && t("frozenPerResult", { count: brought.results, cost: money(brought.perResultMinor, brought.currency) }),
  ];
  return <p className="text-ink-2">{said.filter(Boolean).join(" ")}</p>;
}
