"use client";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { FileLinks } from "@/app/_components/file-links";
import { LeaveSection } from "@/app/_components/leave-section";
import { useTRPC } from "@/app/_trpc/client";
import { Notice } from "@/app/_ui/notice";
import { PageHeader } from "@/app/_ui/page-header";
import { Section } from "@/app/_ui/section";
import { type TeamPart, TeamTabs } from "../../_components/team-tabs";
import { CapacityTable } from "./capacity-table";

/** What weeks hold and who is away. */
export function CapacityScreen({ tenant, seesNames, parts }: { tenant: string; seesNames: boolean; parts: readonly TeamPart[] }) {
  const t = useTranslations("peoples-time");
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.capacities.list.queryOptions({ tenant }));
  return (
    <>
      <PageHeader title={t("capacity.title")} subtitle={t("capacity.subtitle")} secondary={<FileLinks path={`/api/tenants/${tenant}/capacity`} what={t("capacity.file")} />}>
        <TeamTabs tenant={tenant} current="capacity" parts={parts} />
      </PageHeader>
      <Section title={t("capacity.section")}>
        <CapacityTable tenant={tenant} today={data.today} people={data.people} mayWrite={data.mayWrite} />
      </Section>
      <LeaveSection tenant={tenant} showsNames />
      {!seesNames && (
        <div className="mt-6">
          <Notice>{t("ownOnly")}</Notice>
        </div>
      )}
    </>
  );
}
