import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/app/_i18n/client-messages";
import { orTurnAway, requirePermission, requireTenant } from "@/app/_trpc/gate";
import { getQueryClient, Hydrate, trpc } from "@/app/_trpc/server";
import { ChannelScreen } from "./_components/channel-screen";

export const generateMetadata = async () => ({ title: (await getTranslations("channels"))("title") });

export default async function ChannelPage({ params }: PageProps<"/[tenant]/channels/[channel]">) {
  const { tenant, channel: channelId } = await params;
  await requirePermission(tenant, "verdicts:read");
  const { may } = await requireTenant(tenant);
  const client = getQueryClient();
  await orTurnAway(client.fetchQuery(trpc.verdicts.channel.queryOptions({ tenant, channelId })));
  await client.prefetchQuery(trpc.audits.list.queryOptions({ tenant, channelId }));
  await client.prefetchQuery(trpc.shares.list.queryOptions({ tenant, channelId }));
  if (may("members:read")) await client.prefetchQuery(trpc.accesses.list.queryOptions({ tenant, channelId }));

  return (
    <ClientMessages of={["channels", "verdicts"]}>
      <Hydrate>
        <ChannelScreen tenant={tenant} channelId={channelId} may={{ decide: may("verdicts:write"), override: may("verdicts:override"), seeAccess: may("members:read"), seeEntries: may("time:read") }} />
      </Hydrate>
    </ClientMessages>
  );
}
