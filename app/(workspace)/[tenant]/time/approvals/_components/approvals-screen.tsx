"use client";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FileLinks } from "@/app/_components/file-links";
import { useTRPC } from "@/app/_trpc/client";
import { EmptyState } from "@/app/_ui/empty-state";
import { PageHeader } from "@/app/_ui/page-header";
import { Section } from "@/app/_ui/section";
import type { ListedWeek } from "@/server/timesheets/schema";
import { MonthTable } from "./month-table";
import { ReopenWeek } from "./reopen-week";
import { WeekTable } from "./week-table";

export type May = { approve: boolean; close: boolean; reopen: boolean };

/** What waits to be approved, what was never handed in, what is approved, and the months to close. */
export function ApprovalsScreen({ tenant, may }: { tenant: string; may: May }) {
  const t = useTranslations("timesheets");
  const trpc = useTRPC();
  const { weeks, today } = useSuspenseQuery(trpc.timesheets.approvals.queryOptions({ tenant })).data;
  const { data: months } = useSuspenseQuery(trpc.timesheets.months.queryOptions({ tenant }));
  const [reopening, setReopening] = useState<ListedWeek | null>(null);
  const waits = ({ state, hasAccount }: ListedWeek) => state === "submitted" || (state === "open" && !hasAccount);
  const waiting = weeks.filter(waits);
  const missing = weeks.filter((week) => week.state === "open" && !waits(week));
  const approved = weeks.filter(({ state }) => state === "approved");
  const table = { tenant, today, mayApprove: may.approve, onReopen: setReopening };
  return (
    <>
      <PageHeader title={t("title")} subtitle={t("subtitle")} secondary={<FileLinks path={`/api/tenants/${tenant}/approvals`} what={t("weeksFile")} />} />
      <Section title={t("waiting")} description={t("waitingText")}>
        {waiting.length === 0 ? <EmptyState title={t("nothingWaits")}>{t("nothingWaitsText")}</EmptyState> : <WeekTable {...table} caption={t("waitingCaption")} weeks={waiting} />}
      </Section>
      <Section title={t("missing")} description={t("missingText")}>
        {missing.length === 0 ? <p className="text-sm text-ink-2">{t("nothingMissing")}</p> : <WeekTable {...table} caption={t("missingCaption")} weeks={missing} />}
      </Section>
      <Section title={t("months")} description={t("monthsText")} actions={<FileLinks path={`/api/tenants/${tenant}/months`} what={t("monthsFile")} />}>
        <MonthTable tenant={tenant} months={months} may={may} />
      </Section>
      <Section title={t("approved")}>
        {approved.length === 0 ? <p className="text-sm text-ink-2">{t("nobodyApproved")}</p> : <WeekTable {...table} caption={t("approvedCaption")} weeks={approved} />}
      </Section>
      {reopening && <ReopenWeek tenant={tenant} week={reopening} onClose={() => setReopening(null)} />}
    </>
  );
}
