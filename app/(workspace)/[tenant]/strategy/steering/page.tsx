import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/app/_i18n/client-messages";
import { orTurnAway, requirePermission, requireTenant } from "@/app/_trpc/gate";
import { getQueryClient, Hydrate, trpc } from "@/app/_trpc/server";
import { SteeringScreen } from "./_components/steering-screen";

export const generateMetadata = async () => ({ title: (await getTranslations("steering"))("title") });

export default async function SteeringPage({ params }: PageProps<"/[tenant]/strategy/steering">) {
  const { tenant } = await params;
  await requirePermission(tenant, "strategy:read");
  const { may } = await requireTenant(tenant);
  await orTurnAway(getQueryClient().fetchQuery(trpc.steering.show.queryOptions({ tenant })));
  return (
    <ClientMessages of={["steering", "strategy"]}>
      <Hydrate>
        <SteeringScreen tenant={tenant} may={{ write: may("strategy:write"), sign: may("strategy:sign"), gate: may("tenant:write"), override: may("strategy:override") }} />
      </Hydrate>
    </ClientMessages>
  );
}
