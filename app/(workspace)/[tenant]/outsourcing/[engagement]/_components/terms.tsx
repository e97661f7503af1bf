import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Section } from "@/app/_ui/section";
import { useDurationFormat } from "@/app/_ui/use-duration-format";
import type { EngagementDetail } from "@/server/engagements/schema";
import { useEngagementWords } from "../../_components/use-engagement-words";

/** Dates and terms, as far as the reader may see them. */
export function Terms({ engagement }: { engagement: EngagementDetail }) {
  const t = useTranslations("outsourcing");
  const words = useEngagementWords(engagement.currency);
  const duration = useDurationFormat();
  const { startsOn, noticeOn, noticeDays, ownerName, goalTitle, sla, slaMinutes, coordinationSeconds, agreement, proof, people, interactionReason, turnsOn, endsOn, renewal } = engagement;
  const agreementText = agreement === null ? null : agreement.on !== null ? t("detail.agreementOn", { day: words.day(agreement.on) }) : agreement.waiver !== null ? t("detail.agreementWaived", { why: agreement.waiver }) : t("detail.agreementMissing");
  const turn = turnsOn === null ? t("turn.open") : t(renewal === "auto" ? "turn.renewsOn" : endsOn !== null && engagement.state === "ended" ? "turn.endedOn" : "turn.endsOn", { day: words.day(turnsOn) });
  const lines: [string, ReactNode][] = [
    [t("form.startsOn"), words.day(startsOn)],
    [t("next"), turn],
    [t("detail.noticeOn"), noticeOn === null ? t("detail.noticeDays", { days: noticeDays }) : `${words.day(noticeOn)} (${t("detail.noticeDays", { days: noticeDays })})`],
    [t("fee"), words.fee(engagement)],
    [t("detail.coordination"), !coordinationSeconds ? null : t("detail.perMonth", { hours: duration(coordinationSeconds, "hours") })],
    [t("form.sla"), [sla, slaMinutes === null ? null : t("detail.answersWithin", { minutes: slaMinutes })].filter(Boolean).join("; ")],
    [t("owner"), ownerName],
    [t("goal"), goalTitle],
    [t("detail.people"), people === null ? null : people.join(", ") || t("detail.noPeople")],
    [t("detail.agreement"), agreementText],
    [t("detail.proof"), proof === null ? null : proof || t("detail.nothing")],
    [t("detail.reason"), interactionReason],
  ];
  return (
    <Section title={t("detail.datesHeading")}>
      <dl className="grid max-w-3xl gap-x-6 gap-y-0.5 text-sm sm:gap-y-2 sm:grid-cols-[14rem_1fr]">
        {lines.filter(([, value]) => value !== null && value !== "").map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-ink-2">{name}</dt>
            <dd className="max-w-prose wrap-anywhere max-sm:mb-2">{value}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
