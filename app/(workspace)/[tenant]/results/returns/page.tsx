import { getTranslations } from "next-intl/server";
import { monthInAddress } from "@/app/_components/figures/month-in-address";
import { ClientMessages } from "@/app/_i18n/client-messages";
import { orTurnAway, requirePermission, requireTenant } from "@/app/_trpc/gate";
import { getQueryClient, Hydrate, trpc } from "@/app/_trpc/server";
import { resultsPartsFor } from "../_components/results-parts";
import { ReturnsScreen } from "./_components/returns-screen";

export const generateMetadata = async () => ({ title: (await getTranslations("returns"))("title") });

export default async function ReturnsPage({ params, searchParams }: PageProps<"/[tenant]/results/returns">) {
  const [{ tenant }, search] = await Promise.all([params, searchParams]);
  await requirePermission(tenant, "returns:read");
  const { may } = await requireTenant(tenant);
  const month = monthInAddress(search.month);
  const client = getQueryClient();
  await orTurnAway(Promise.all([client.fetchQuery(trpc.returns.list.queryOptions({ tenant, month })), client.fetchQuery(trpc.returns.counted.queryOptions({ tenant, month })), client.fetchQuery(trpc.returns.kinds.queryOptions({ tenant }))]));
  return (
    <ClientMessages of={["returns", "results", "overview"]}>
      <Hydrate>
        <ReturnsScreen tenant={tenant} month={month} parts={resultsPartsFor(may)} mayWrite={may("returns:write")} />
      </Hydrate>
    </ClientMessages>
  );
}
