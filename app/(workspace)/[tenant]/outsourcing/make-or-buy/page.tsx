import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/app/_i18n/client-messages";
import { orTurnAway, requirePermission, requireTenant } from "@/app/_trpc/gate";
import { getQueryClient, Hydrate, trpc } from "@/app/_trpc/server";
import { outsourcingPartsFor } from "../_components/outsourcing-parts";
import { WeighScreen } from "./_components/weigh-screen";

export const generateMetadata = async () => ({ title: (await getTranslations("outsourcing"))("weigh.title") });

const idIn = (value: string | string[] | undefined) => (typeof value === "string" ? value : undefined);

export default async function MakeOrBuyPage({ params, searchParams }: PageProps<"/[tenant]/outsourcing/make-or-buy">) {
  const [{ tenant }, search] = await Promise.all([params, searchParams]);
  await requirePermission(tenant, "engagements:weigh");
  const { may } = await requireTenant(tenant);
  const about = { engagementId: idIn(search.engagement), channelId: idIn(search.channel) };
  const client = getQueryClient();
  await orTurnAway(client.fetchQuery(trpc.engagements.makeOrBuy.queryOptions({ tenant, ...about })));
  await Promise.all([client.prefetchQuery(trpc.engagements.list.queryOptions({ tenant })), client.prefetchQuery(trpc.channels.list.queryOptions({ tenant }))]);
  return (
    <ClientMessages of={["outsourcing"]}>
      <Hydrate>
        <WeighScreen tenant={tenant} parts={outsourcingPartsFor(may)} about={about} />
      </Hydrate>
    </ClientMessages>
  );
}
