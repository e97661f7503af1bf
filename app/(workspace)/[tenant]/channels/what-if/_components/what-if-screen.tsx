"use client";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { Duration } from "@/app/_ui/duration";
import { Field } from "@/app/_ui/field";
import { Money } from "@/app/_ui/money";
import { NumberInput } from "@/app/_ui/number-input";
import { PageHeader } from "@/app/_ui/page-header";
import { Percent } from "@/app/_ui/percent";
import { Stat, StatRow } from "@/app/_ui/stat";
import { useDurationFormat } from "@/app/_ui/use-duration-format";
import { estimateEffort } from "@/server/domain/estimate";
import { whatIfChannel } from "@/server/domain/what-if-channel";
import { ChannelTabs } from "../../_components/channel-tabs";

/** What one more channel would take, reckoned while it is typed. */
export function WhatIfScreen({ tenant }: { tenant: string }) {
  const t = useTranslations("verdicts.whatIf");
  const trpc = useTRPC();
  const duration = useDurationFormat();
  const { data } = useSuspenseQuery(trpc.verdicts.whatIf.queryOptions({ tenant }));
  const [hours, setHours] = useState<number | null>(data.usualSeconds === null ? null : round(data.usualSeconds));
  const { month } = estimateEffort({ organisation: "small", fteWeekSeconds: data.fteWeekSeconds, participation: true, analysis: true, reading: "sequential" });
  const result = hours === null ? null : whatIfChannel({ seconds: Math.round(hours * 3600), hourMinor: data.hourMinor, fteWeekSeconds: data.fteWeekSeconds });
  return (
    <>
      <PageHeader title={t("title")} subtitle={t("subtitle")}>
        <ChannelTabs tenant={tenant} current="whatIf" />
      </PageHeader>
      <div className="flex max-w-xl flex-col gap-3">
        <Field label={t("hours")} hint={t("hoursHint")}>
          <div className="w-56">
            <NumberInput hours value={hours} onValueChange={setHours} min={0} max={2000} unit={t("hoursUnit")} />
          </div>
        </Field>
        <div className="flex flex-wrap gap-2">
          {data.usualSeconds !== null && (
            <Button size="small" onClick={() => setHours(round(data.usualSeconds ?? 0))}>
              {t("like", { hours: duration(data.usualSeconds, "hours") })}
            </Button>
          )}
          <Button size="small" onClick={() => setHours(round(month.lowSeconds))}>
            {t("rule", { hours: duration(month.lowSeconds, "hours") })}
          </Button>
        </div>
      </div>
      {result && (
        <div className="mt-8" aria-live="polite">
          <StatRow>
            <Stat label={t("time")} value={<Duration seconds={result.seconds} style="hours" />} note={t("year", { hours: duration(result.seconds * 12, "hours") })} />
            <Stat
              label={t("cost")}
              value={result.costMinor === null ? null : <Money minor={result.costMinor} currency={data.currency} whole />}
              note={
                data.hourMinor === null ? (
                  t("costUnknown")
                ) : (
                  <>
                    <Money minor={data.hourMinor} currency={data.currency} /> {t("costNote")}
                  </>
                )
              }
            />
            <Stat label={t("fte")} value={result.fte === null ? null : <Percent ratio={result.fte} />} note={t("fteNote", { hours: duration(data.fteWeekSeconds, "hours") })} />
          </StatRow>
        </div>
      )}
    </>
  );
}

/** Hours to a tenth, as a person would type them. */
const round = (seconds: number) => Math.round(seconds / 360) / 10;
