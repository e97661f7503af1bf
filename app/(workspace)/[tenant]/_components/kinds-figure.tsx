import { useFormatter, useTranslations } from "next-intl";
import { entriesHref } from "@/app/_components/figures/entries-href";
import { useAmount } from "@/app/_components/figures/use-amount";
import { useDayWords } from "@/app/_components/figures/use-day-words";
import { ChartFigure } from "@/app/_ui/charts/chart-figure";
import { ShareBar } from "@/app/_ui/charts/share-bar";
import { NumberText } from "@/app/_ui/number-text";
import { Percent } from "@/app/_ui/percent";
import { Section } from "@/app/_ui/section";
import { TextLink } from "@/app/_ui/text-link";
import { roundTogether } from "@/server/domain/apportion";
import type { OverviewMonth } from "@/server/overview/schema";

/** What the month's hours were spent on: watching, taking part, analysing, other work. */
export function KindsFigure({ tenant, overview: { kinds, totalSeconds, from, to, month } }: { tenant: string; overview: OverviewMonth }) {
  const t = useTranslations("overview");
  const common = useTranslations("common");
  const format = useFormatter();
  const amount = useAmount();
  const words = useDayWords();
  const most = kinds.reduce((first, kind) => (kind.seconds > first.seconds ? kind : first));
  if (totalSeconds === 0) return null;
  const share = (seconds: number) => format.number(seconds / totalSeconds, { style: "percent" });
  const title = t("kinds.title", { kind: common(`effort.${most.kind}`), share: share(most.seconds) });
  const printed = roundTogether(kinds.map(({ seconds }) => seconds), 2, 3600);
  const shares = kinds.map(({ kind, seconds }) => ({ label: common(`effort.${kind}`), value: seconds }));
  return (
    <Section title={t("kinds.heading")} isKicker>
      <ChartFigure
        title={title}
        subtitle={t("kinds.subtitle", { month: words.month(month) })}
        table={{
          columns: [t("kinds.kind"), t("kinds.used"), t("kinds.share")],
          rows: kinds.map(({ kind, seconds }, index) => [
            <TextLink key="kind" quiet href={entriesHref(tenant, { from, to, kind })}>
              {common(`effort.${kind}`)}
            </TextLink>,
            <NumberText key="used" value={printed.rows[index] ?? null} digits={2} />,
            <Percent key="share" ratio={seconds / totalSeconds} />,
          ]),
          sum: [t("row.total"), <NumberText key="used" value={printed.total} digits={2} />, <Percent key="share" ratio={1} />],
        }}
      >
        <ShareBar
          title={title}
          describe={t("kinds.describe", { list: shares.map(({ label, value }) => `${label} ${amount(value)}`).join(", ") })}
          shares={shares}
          format={amount}
          formatRatio={(ratio) => format.number(ratio, { style: "percent" })}
        />
      </ChartFigure>
    </Section>
  );
}
