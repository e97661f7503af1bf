import { useTranslations } from "next-intl";
import { Duration } from "@/app/_ui/duration";
import { Money } from "@/app/_ui/money";
import { Percent } from "@/app/_ui/percent";
import { Section } from "@/app/_ui/section";
import { Stat, StatRow } from "@/app/_ui/stat";
import type { EngagementDetail } from "@/server/engagements/schema";

type Props = { currency: string; scorecard: NonNullable<EngagementDetail["scorecard"]> };

/** What the provider brings, as far as it is counted; a dash is not known and not nothing. */
export function ScorecardSection({ currency, scorecard: { months, perResultMinor, onTimeShare, freedMonthSeconds, agreedShare, slaHitRate } }: Props) {
  const t = useTranslations("outsourcing.detail");
  return (
    <Section title={t("scorecard")} description={t("scorecardText", { months })}>
      <StatRow>
        <Stat size="small" label={t("freed")} value={freedMonthSeconds === null ? null : <Duration seconds={Math.round(freedMonthSeconds)} style="hours" />} note={t("freedNote")} />
        <Stat size="small" label={t("onTime")} value={onTimeShare === null ? null : <Percent ratio={onTimeShare} />} note={t("onTimeNote")} />
        <Stat size="small" label={t("ofAgreed")} value={agreedShare === null ? null : <Percent ratio={agreedShare} />} />
        <Stat size="small" label={t("perResult")} value={perResultMinor === null ? null : <Money minor={perResultMinor} currency={currency} />} />
        <Stat size="small" label={t("slaHit")} value={slaHitRate === null ? null : <Percent ratio={slaHitRate} />} />
      </StatRow>
    </Section>
  );
}
