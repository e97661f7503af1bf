import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/app/_i18n/client-messages";
import { orTurnAway, requirePermission, requireTenant } from "@/app/_trpc/gate";
import { caller, getQueryClient, Hydrate, trpc } from "@/app/_trpc/server";
import { CompletenessCard } from "./_components/completeness-card";
import { GoalsScreen } from "./_components/goals-screen";

export const generateMetadata = async () => ({ title: (await getTranslations("strategy"))("title") });

export default async function StrategyPage({ params }: PageProps<"/[tenant]/strategy">) {
  const { tenant } = await params;
  await requirePermission(tenant, "strategy:read");
  const { may } = await requireTenant(tenant);
  const mayWrite = may("goals:write");
  const board = await orTurnAway(getQueryClient().fetchQuery(trpc.goals.board.queryOptions({ tenant })));
  const api = await caller();
  const { elements } = await api.completeness.show({ tenant });
  // Only an empty board offers to begin with what others have.
  const sources = mayWrite && board.goals.length === 0 ? await api.templates.sources({ tenant }) : [];

  return (
    <ClientMessages of={["strategy", "kpis", "templates", "verdicts"]}>
      <Hydrate>
        <GoalsScreen tenant={tenant} sources={sources} mayWrite={mayWrite} />
        <CompletenessCard tenant={tenant} elements={elements} mayWrite={may("strategy:write")} />
      </Hydrate>
    </ClientMessages>
  );
}
