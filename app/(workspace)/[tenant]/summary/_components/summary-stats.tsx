import { useTranslations } from "next-intl";
import { entriesHref } from "@/app/_components/figures/entries-href";
import { statusOf } from "@/app/_components/figures/status-of";
import { useAmount } from "@/app/_components/figures/use-amount";
import { workingHref } from "@/app/_components/figures/working-in-address";
import { Duration } from "@/app/_ui/duration";
import { Money } from "@/app/_ui/money";
import { Percent } from "@/app/_ui/percent";
import { Stat, StatRow } from "@/app/_ui/stat";
import { StatusMark } from "@/app/_ui/status-mark";
import type { SummaryMonth } from "@/server/summary/schema";

/** The four figures of the month; each opens what it is made of. */
export function SummaryStats({ tenant, summary }: { tenant: string; summary: SummaryMonth }) {
  const t = useTranslations("summary.stat");
  const amount = useAmount();
  const { month, from, to, time, roi, currency } = summary;
  const results = workingHref(tenant, { from: month, to: month });
  return (
    <StatRow>
      <Stat
        size="small"
        label={t("time")}
        value={<Duration seconds={time.used} style="hours" />}
        note={time.available === null ? t("timeAlone") : t("timeOf", { budget: amount(time.available) })}
        href={entriesHref(tenant, { from, to })}
        status={summary.state !== "to-come" && <StatusMark status={statusOf[time.status]} />}
      />
      {roi && (
        <>
          <Stat size="small" label={t("cost")} value={roi.spentMinor === null ? null : <Money minor={roi.spentMinor} currency={currency} whole />} note={t("costAll")} href={results} />
          <Stat size="small" label={t("back")} value={roi.returnMinor === null ? null : <Money minor={roi.returnMinor} currency={currency} whole />} href={results} />
          <Stat size="small" label={t("roi")} value={roi.roi === null ? null : <Percent ratio={roi.roi} digits={1} />} note={t("roiNote")} href={results} />
        </>
      )}
    </StatRow>
  );
}
