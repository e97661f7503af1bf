import { getTranslations } from "next-intl/server";
import { monthInAddress } from "@/app/_components/figures/month-in-address";
import { orTurnAway, requireTenant } from "@/app/_trpc/gate";
import { caller } from "@/app/_trpc/server";
import { monthOf } from "@/server/domain/day";
import { GuidedStart } from "./_components/guided-start";
import { Overview } from "./_components/overview";

export const generateMetadata = async () => ({ title: (await getTranslations("overview"))("title") });

export default async function OverviewPage({ params, searchParams }: PageProps<"/[tenant]">) {
  const { tenant } = await params;
  const month = monthInAddress((await searchParams).month);
  const { name, may } = await requireTenant(tenant);
  const api = await caller();
  const overview = await orTurnAway(api.overview.month({ tenant, month }));
  const alerts = await api.alerts.list({ tenant, month: overview.month });

  // Of decisions that are due whoever may weigh them is told, and only beside the month that runs.
  const engagements = may("engagements:weigh") && overview.state === "running" ? await api.engagements.list({ tenant }) : null;
  // Whoever only reads has nothing to start.
  const start = may("strategy:write") ? (await api.completeness.show({ tenant })).start : null;
  const guide = start && <GuidedStart tenant={tenant} month={monthOf(overview.today)} start={start} />;

  return <Overview guide={guide} tenant={tenant} name={name} overview={overview} alerts={alerts} engagements={engagements} may={{ setBudgets: may("budgets:write"), log: may("time:log"), import: may("imports:write") }} />;
}
