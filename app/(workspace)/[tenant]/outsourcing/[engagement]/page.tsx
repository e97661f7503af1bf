import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/app/_i18n/client-messages";
import { orTurnAway, requireTenant } from "@/app/_trpc/gate";
import { getQueryClient, Hydrate, trpc } from "@/app/_trpc/server";
import { EngagementScreen } from "./_components/engagement-screen";

export const generateMetadata = async () => ({ title: (await getTranslations("outsourcing"))("engagement") });

export default async function EngagementPage({ params }: PageProps<"/[tenant]/outsourcing/[engagement]">) {
  const { tenant, engagement } = await params;
  const { may } = await requireTenant(tenant);
  await orTurnAway(getQueryClient().fetchQuery(trpc.engagements.get.queryOptions({ tenant, engagementId: engagement })));
  return (
    <ClientMessages of={["outsourcing"]}>
      <Hydrate>
        <EngagementScreen tenant={tenant} engagementId={engagement} mayWrite={may("engagements:write")} mayWeigh={may("engagements:weigh")} />
      </Hydrate>
    </ClientMessages>
  );
}
