"use client";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/app/_trpc/client";
import { LinkButton } from "@/app/_ui/link-button";
import { PageHeader } from "@/app/_ui/page-header";
import type { Day } from "@/server/domain/day";
import { ArchiveSection, ArchivedNotice } from "./archive-section";
import { HolidayCalendar } from "./holiday-calendar";
import { RoundingSection } from "./rounding-section";
import { RulesSection } from "./rules-section";
import { SettingsForm } from "./settings-form";
import { UnsentSection } from "./unsent-section";

/** The settings of a workspace; of an archived one only the way back. */
export function SettingsScreen({ tenant, today }: { tenant: string; today: Day }) {
  const t = useTranslations("settings");
  const trpc = useTRPC();
  const { data: current } = useSuspenseQuery(trpc.tenants.current.queryOptions({ tenant }));
  return (
    <div className="max-w-3xl">
      <PageHeader title={t("title")} subtitle={t("subtitle")} secondary={<LinkButton href={`/${tenant}/settings/history`}>{t("history")}</LinkButton>} />
      {current.isArchived ? (
        <ArchivedNotice tenant={tenant} name={current.name} />
      ) : (
        <>
          <SettingsForm tenant={tenant} current={current} today={today} />
          <RoundingSection tenant={tenant} />
          <RulesSection tenant={tenant} />
          <HolidayCalendar tenant={tenant} thisYear={Number(today.slice(0, 4))} />
          <UnsentSection tenant={tenant} />
          {current.kind !== "agency" && <ArchiveSection tenant={tenant} name={current.name} />}
        </>
      )}
    </div>
  );
}
