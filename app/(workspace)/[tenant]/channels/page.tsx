import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/app/_i18n/client-messages";
import { requireTenant } from "@/app/_trpc/gate";
import { getQueryClient, Hydrate, trpc } from "@/app/_trpc/server";
import { ChannelsScreen } from "./_components/channels-screen";

export const generateMetadata = async () => ({ title: (await getTranslations("channels"))("title") });

export default async function ChannelsPage({ params }: PageProps<"/[tenant]/channels">) {
  const { tenant } = await params;
  const { may } = await requireTenant(tenant);
  await getQueryClient().prefetchQuery(trpc.channels.list.queryOptions({ tenant }));

  return (
    <ClientMessages of={["channels"]}>
      <Hydrate>
        <ChannelsScreen tenant={tenant} mayWrite={may("channels:write")} />
      </Hydrate>
    </ClientMessages>
  );
}
