import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/app/_i18n/client-messages";
import { orTurnAway, requirePermission, requireTenant } from "@/app/_trpc/gate";
import { getQueryClient, Hydrate, trpc } from "@/app/_trpc/server";
import { outsourcingPartsFor } from "../_components/outsourcing-parts";
import { MixScreen } from "./_components/mix-screen";

export const generateMetadata = async () => ({ title: (await getTranslations("outsourcing"))("mix.title") });

export default async function MixPage({ params }: PageProps<"/[tenant]/outsourcing/mix">) {
  const { tenant } = await params;
  await requirePermission(tenant, "sourcing:read");
  const { may } = await requireTenant(tenant);
  await orTurnAway(getQueryClient().fetchQuery(trpc.sourcing.mix.queryOptions({ tenant })));
  return (
    <ClientMessages of={["outsourcing"]}>
      <Hydrate>
        <MixScreen tenant={tenant} parts={outsourcingPartsFor(may)} mayWrite={may("sourcing:write")} />
      </Hydrate>
    </ClientMessages>
  );
}
