import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/app/_i18n/client-messages";
import { orTurnAway, requireTenant } from "@/app/_trpc/gate";
import { getQueryClient, Hydrate, trpc } from "@/app/_trpc/server";
import { BoardScreen } from "./_components/board-screen";

export const generateMetadata = async () => ({ title: (await getTranslations("channels"))("title") });

export default async function ChannelsPage({ params }: PageProps<"/[tenant]/channels">) {
  const { tenant } = await params;
  const { may } = await requireTenant(tenant);
  // External people know the channels by name and nothing of what is decided on them.
  if (!may("verdicts:read")) redirect(`/${tenant}/channels/register`);
  await orTurnAway(getQueryClient().fetchQuery(trpc.verdicts.board.queryOptions({ tenant })));
  await getQueryClient().prefetchQuery(trpc.advice.list.queryOptions({ tenant }));

  return (
    <ClientMessages of={["channels", "verdicts"]}>
      <Hydrate>
        <BoardScreen tenant={tenant} mayWrite={may("verdicts:write")} />
      </Hydrate>
    </ClientMessages>
  );
}
