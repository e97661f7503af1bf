import { getTranslations } from "next-intl/server";
import { comparedRange, compareInAddress } from "@/app/_components/figures/compare-in-address";
import { ClientMessages } from "@/app/_i18n/client-messages";
import { orTurnAway, requireTenant } from "@/app/_trpc/gate";
import { caller } from "@/app/_trpc/server";
import { filterOfAddress } from "./_components/filter-address";
import { ReportFilters } from "./_components/report-filters";
import { TimeReport } from "./_components/time-report";

export const generateMetadata = async () => ({ title: (await getTranslations("report"))("title") });

export default async function ReportPage({ params, searchParams }: PageProps<"/[tenant]/time/report">) {
  const [{ tenant }, search] = await Promise.all([params, searchParams]);
  await requireTenant(tenant);
  const filter = filterOfAddress(search);
  const api = await caller();
  const report = await orTurnAway(api.report.time({ tenant, ...filter }));
  const compare = compareInAddress(search.compare);
  const before = comparedRange(report, compare);
  const earlier = before && (await api.report.time({ tenant, ...filter, ...before }));
  const choices = { channels: await api.channels.list({ tenant }), activities: await api.activities.list({ tenant }), people: await api.time.people({ tenant }) };
  return (
    <ClientMessages of={["report"]}>
      <TimeReport tenant={tenant} filter={filter} report={report} earlier={earlier} choices={choices} filters={<ReportFilters tenant={tenant} filter={filter} compare={compare} report={report} {...choices} />} />
    </ClientMessages>
  );
}
