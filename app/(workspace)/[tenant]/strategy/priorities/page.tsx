import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/app/_i18n/client-messages";
import { orTurnAway, requirePermission, requireTenant } from "@/app/_trpc/gate";
import { getQueryClient, Hydrate, trpc } from "@/app/_trpc/server";
import { PrioritiesScreen } from "./_components/priorities-screen";

export const generateMetadata = async () => ({ title: (await getTranslations("priorities"))("title") });

export default async function PrioritiesPage({ params }: PageProps<"/[tenant]/strategy/priorities">) {
  const { tenant } = await params;
  await requirePermission(tenant, "priorities:read");
  const { may } = await requireTenant(tenant);
  const client = getQueryClient();
  await orTurnAway(Promise.all([client.fetchQuery(trpc.priorities.list.queryOptions({ tenant })), client.fetchQuery(trpc.goals.list.queryOptions({ tenant }))]));

  return (
    <ClientMessages of={["strategy", "priorities"]}>
      <Hydrate>
        <PrioritiesScreen tenant={tenant} mayWrite={may("priorities:write")} />
      </Hydrate>
    </ClientMessages>
  );
}
