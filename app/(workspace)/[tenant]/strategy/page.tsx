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
  await orTurnAway(getQueryClient().fetchQuery(trpc.goals.board.queryOptions({ tenant })));
  const { elements } = await (await caller()).completeness.show({ tenant });

  return (
    <ClientMessages of={["strategy", "kpis", "verdicts"]}>
      <Hydrate>
        <GoalsScreen tenant={tenant} mayWrite={may("goals:write")} />
        <CompletenessCard tenant={tenant} elements={elements} mayWrite={may("strategy:write")} />
      </Hydrate>
    </ClientMessages>
  );
}
