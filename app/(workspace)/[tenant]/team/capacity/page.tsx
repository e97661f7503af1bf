import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/app/_i18n/client-messages";
import { orTurnAway, requirePermission, requireTenant } from "@/app/_trpc/gate";
import { getQueryClient, Hydrate, trpc } from "@/app/_trpc/server";
import { teamPartsFor } from "../_components/team-parts";
import { CapacityScreen } from "./_components/capacity-screen";

export const generateMetadata = async () => ({ title: (await getTranslations("peoples-time"))("capacity.title") });

export default async function CapacityPage({ params }: PageProps<"/[tenant]/team/capacity">) {
  const { tenant } = await params;
  await requirePermission(tenant, "capacities:read");
  const { may, fieldRights } = await requireTenant(tenant);
  await orTurnAway(getQueryClient().fetchQuery(trpc.capacities.list.queryOptions({ tenant })));
  await getQueryClient().fetchQuery(trpc.leaves.list.queryOptions({ tenant }));
  return (
    <ClientMessages of={["peoples-time", "time"]}>
      <Hydrate>
        <CapacityScreen tenant={tenant} parts={teamPartsFor(may)} seesNames={fieldRights.includes("hours")} />
      </Hydrate>
    </ClientMessages>
  );
}
