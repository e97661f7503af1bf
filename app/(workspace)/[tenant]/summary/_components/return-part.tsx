import { useTranslations } from "next-intl";
import { useDayWords } from "@/app/_components/figures/use-day-words";
import { workingHref } from "@/app/_components/figures/working-in-address";
import { NoValue } from "@/app/_ui/no-value";
import { Percent } from "@/app/_ui/percent";
import { Section } from "@/app/_ui/section";
import { TextLink } from "@/app/_ui/text-link";
import type { SummaryMonth } from "@/server/summary/schema";
import { useSpoken } from "./use-spoken";

type Props = { tenant: string; currency: string; month: string; roi: NonNullable<SummaryMonth["roi"]> };

/** What came back for what went in, with what is left out of it, and the months before; every ROI opens how it comes about. */
export function ReturnPart({ tenant, currency, month, roi }: Props) {
  const t = useTranslations("summary");
  const words = useDayWords();
  const spoken = useSpoken(currency);
  const { sentence, missing, trend, cost, months } = roi;
  const split = cost && spoken({ labor: { minor: cost.laborMinor }, external: { minor: cost.externalMinor }, tools: { minor: cost.toolsMinor }, ads: { minor: cost.adsMinor }, other: { minor: cost.otherMinor } });
  const said = [
    t(`return.${sentence.key}`, spoken(sentence.values)),
    trend && t(`trendSay.${trend.key}`, spoken(trend.values)),
    split && t("split", split),
    missing && t(`missing.${missing.key}`, spoken(missing.values)),
  ];
  return (
    <Section title={t("part.return")} className="mt-6 print:mt-4" actions={<TextLink href={workingHref(tenant, { from: month, to: month })}>{t("working")}</TextLink>}>
      <p className="text-sm text-pretty">{said.filter(Boolean).join(" ")}</p>
      <ol aria-label={t("trend")} className="mt-3 grid grid-cols-6 gap-2 border-t border-line pt-2">
        {months.map((each) => (
          <li key={each.month} className={each.month === month ? "text-xs font-semibold" : "text-xs text-ink-2"}>
            <span className="block">{words.shortMonth(each.month)}</span>
            <span className="block tabular-nums">{each.roi === null ? <NoValue /> : <TextLink quiet href={workingHref(tenant, { from: each.month, to: each.month })}><Percent ratio={each.roi} digits={1} /></TextLink>}</span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
