import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/app/_i18n/client-messages";
import { orTurnAway, requirePermission, requireTenant } from "@/app/_trpc/gate";
import { getQueryClient, Hydrate, trpc } from "@/app/_trpc/server";
import { AudienceScreen } from "./_components/audience-screen";

export const generateMetadata = async () => ({ title: (await getTranslations("audiences"))("title") });

export default async function AudiencePage({ params }: PageProps<"/[tenant]/strategy/audience">) {
  const { tenant } = await params;
  await requirePermission(tenant, "strategy:read");
  const { may } = await requireTenant(tenant);
  const client = getQueryClient();
  await orTurnAway(client.fetchQuery(trpc.audiences.list.queryOptions({ tenant })));
  await Promise.all([client.prefetchQuery(trpc.competitors.list.queryOptions({ tenant })), client.prefetchQuery(trpc.awareness.list.queryOptions({ tenant })), client.prefetchQuery(trpc.platformRisks.list.queryOptions({ tenant }))]);
  return (
    <ClientMessages of={["audiences", "strategy"]}>
      <Hydrate>
        <AudienceScreen tenant={tenant} mayWrite={may("strategy:write")} />
      </Hydrate>
    </ClientMessages>
  );
}
