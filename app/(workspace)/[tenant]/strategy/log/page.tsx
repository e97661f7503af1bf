import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/app/_i18n/client-messages";
import { orTurnAway, requirePermission, requireTenant } from "@/app/_trpc/gate";
import { getQueryClient, Hydrate, trpc } from "@/app/_trpc/server";
import { LogScreen } from "./_components/log-screen";

export const generateMetadata = async () => ({ title: (await getTranslations("reviews"))("log.title") });

export default async function LogPage({ params }: PageProps<"/[tenant]/strategy/log">) {
  const { tenant } = await params;
  await requirePermission(tenant, "strategy:read");
  const { may } = await requireTenant(tenant);
  await orTurnAway(getQueryClient().fetchQuery(trpc.strategyChanges.list.queryOptions({ tenant })));
  return (
    <ClientMessages of={["reviews", "strategy"]}>
      <Hydrate>
        <LogScreen tenant={tenant} mayWrite={may("strategy:write")} />
      </Hydrate>
    </ClientMessages>
  );
}
