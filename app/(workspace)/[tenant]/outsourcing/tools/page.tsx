import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/app/_i18n/client-messages";
import { orTurnAway, requirePermission, requireTenant } from "@/app/_trpc/gate";
import { getQueryClient, Hydrate, trpc } from "@/app/_trpc/server";
import { outsourcingPartsFor } from "../_components/outsourcing-parts";
import { ToolsScreen } from "./_components/tools-screen";

export const generateMetadata = async () => ({ title: (await getTranslations("tools"))("title") });

export default async function ToolsPage({ params }: PageProps<"/[tenant]/outsourcing/tools">) {
  const { tenant } = await params;
  await requirePermission(tenant, "tools:read");
  const { may } = await requireTenant(tenant);
  await orTurnAway(getQueryClient().fetchQuery(trpc.tools.list.queryOptions({ tenant })));
  return (
    <ClientMessages of={["outsourcing", "splits", "tools"]}>
      <Hydrate>
        <ToolsScreen tenant={tenant} parts={outsourcingPartsFor(may)} mayWrite={may("tools:write")} />
      </Hydrate>
    </ClientMessages>
  );
}
