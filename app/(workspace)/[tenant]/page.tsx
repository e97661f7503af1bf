import { getTranslations } from "next-intl/server";
import { monthInAddress } from "@/app/_components/figures/month-in-address";
import { TemplateStart } from "@/app/_components/templates/template-start";
import { ClientMessages } from "@/app/_i18n/client-messages";
import { orTurnAway, requireTenant } from "@/app/_trpc/gate";
import { caller } from "@/app/_trpc/server";
import { addMonths, monthOf } from "@/server/domain/day";
import { GuidedStart } from "./_components/guided-start";
import { Overview } from "./_components/overview";

export const generateMetadata = async () => ({ title: (await getTranslations("overview"))("title") });

export default async function OverviewPage({ params, searchParams }: PageProps<"/[tenant]">) {
  const { tenant } = await params;
  const month = monthInAddress((await searchParams).month);
  const { may } = await requireTenant(tenant);
  const api = await caller();
  const overview = await orTurnAway(api.overview.month({ tenant, month }));
  const alerts = await api.alerts.list({ tenant, month: overview.month });

  // Of decisions that are due whoever may weigh them is told, and only beside the month that runs.
  const engagements = may("engagements:weigh") && overview.state === "running" ? await api.engagements.list({ tenant }) : null;
  const kpis = may("kpis:measure") && overview.state === "running" ? await api.kpis.list({ tenant }) : [];
  // What came back is known when a month has ended; until then its last one speaks.
  const told = overview.state === "past" ? overview.month : addMonths(monthOf(overview.today), -1);
  const roi = may("returns:read") ? await api.roi.range({ tenant, from: told, to: told }) : null;
  // Whoever only reads has nothing to start.
  const start = may("strategy:write") ? (await api.completeness.show({ tenant })).start : null;
  // A template fills these steps and no others.
  const isBare = start?.steps.some(({ step, isDone }) => !isDone && (step === "goal" || step === "channel" || step === "kpi"));
  const templates = isBare && may("goals:write") && (
    <ClientMessages of={["templates"]}>
      <TemplateStart tenant={tenant} sources={await api.templates.sources({ tenant })} />
    </ClientMessages>
  );
  const guide = start && <GuidedStart tenant={tenant} month={monthOf(overview.today)} start={start} templates={templates} />;

  return <Overview guide={guide} tenant={tenant} overview={overview} alerts={alerts} engagements={engagements} kpis={kpis} roi={roi} may={{ setBudgets: may("budgets:write"), log: may("time:log"), import: may("imports:write") }} />;
}
