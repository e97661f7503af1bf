import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/app/_i18n/client-messages";
import { orTurnAway, requirePermission } from "@/app/_trpc/gate";
import { getQueryClient, Hydrate, trpc } from "@/app/_trpc/server";
import { spanInAddress } from "./_components/span-in-address";
import { TreeScreen } from "./_components/tree-screen";

export const generateMetadata = async () => ({ title: (await getTranslations("strategy"))("tree.title") });

export default async function TreePage({ params, searchParams }: PageProps<"/[tenant]/strategy/tree">) {
  const [{ tenant }, { months: asked }] = await Promise.all([params, searchParams]);
  await requirePermission(tenant, "strategy:read");
  const months = spanInAddress(asked);
  await orTurnAway(getQueryClient().fetchQuery(trpc.goals.tree.queryOptions({ tenant, months })));

  return (
    <ClientMessages of={["strategy", "kpis"]}>
      <Hydrate>
        <TreeScreen tenant={tenant} months={months} />
      </Hydrate>
    </ClientMessages>
  );
}
