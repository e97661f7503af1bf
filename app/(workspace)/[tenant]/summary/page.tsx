import { getTranslations } from "next-intl/server";
import { monthInAddress } from "@/app/_components/figures/month-in-address";
import { orTurnAway, requirePermission, requireTenant } from "@/app/_trpc/gate";
import { caller } from "@/app/_trpc/server";
import { Summary } from "./_components/summary";

export const generateMetadata = async () => ({ title: (await getTranslations("summary"))("title") });

/** A month for whoever decides, on one page. */
export default async function SummaryPage({ params, searchParams }: PageProps<"/[tenant]/summary">) {
  const { tenant } = await params;
  await requirePermission(tenant, "summary:read");
  const { kind, may } = await requireTenant(tenant);
  const api = await caller();
  const summary = await orTurnAway(api.summary.month({ tenant, month: monthInAddress((await searchParams).month) }));
  return <Summary place={{ tenant, isClient: kind === "client" }} summary={summary} may={may} />;
}
