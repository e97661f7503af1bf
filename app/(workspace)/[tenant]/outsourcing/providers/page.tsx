import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/app/_i18n/client-messages";
import { orTurnAway, requirePermission, requireTenant } from "@/app/_trpc/gate";
import { getQueryClient, Hydrate, trpc } from "@/app/_trpc/server";
import { outsourcingPartsFor } from "../_components/outsourcing-parts";
import { ProvidersScreen } from "./_components/providers-screen";

export const generateMetadata = async () => ({ title: (await getTranslations("outsourcing"))("providers.title") });

export default async function ProvidersPage({ params }: PageProps<"/[tenant]/outsourcing/providers">) {
  const { tenant } = await params;
  await requirePermission(tenant, "providers:read");
  const { may } = await requireTenant(tenant);
  await orTurnAway(getQueryClient().fetchQuery(trpc.providers.list.queryOptions({ tenant })));
  return (
    <ClientMessages of={["outsourcing"]}>
      <Hydrate>
        <ProvidersScreen tenant={tenant} parts={outsourcingPartsFor(may)} mayWrite={may("providers:write")} />
      </Hydrate>
    </ClientMessages>
  );
}
