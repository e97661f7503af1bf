import { getTranslations } from "next-intl/server";
import { filterInAddress } from "@/app/_components/figures/filter-in-address";
import { rangeInAddress } from "@/app/_components/figures/range-in-address";
import { ClientMessages } from "@/app/_i18n/client-messages";
import { orTurnAway, requirePermission, requireTenant } from "@/app/_trpc/gate";
import { getQueryClient, Hydrate, trpc } from "@/app/_trpc/server";
import { returnFilter } from "@/server/returns/schema";
import { resultsPartsFor } from "../_components/results-parts";
import { ReturnsScreen } from "./_components/returns-screen";

export const generateMetadata = async () => ({ title: (await getTranslations("returns"))("title") });

const { month: _, from: __, to: ___, ...narrowing } = returnFilter;

export default async function ReturnsPage({ params, searchParams }: PageProps<"/[tenant]/results/returns">) {
  const [{ tenant }, search] = await Promise.all([params, searchParams]);
  await requirePermission(tenant, "returns:read");
  const { may } = await requireTenant(tenant);
  const filter = { ...filterInAddress(narrowing, search), ...rangeInAddress(search) };
  const client = getQueryClient();
  const { from, to } = await orTurnAway(client.fetchQuery(trpc.returns.list.queryOptions({ tenant, ...filter })));
  await orTurnAway(Promise.all([from === to && client.fetchQuery(trpc.returns.counted.queryOptions({ tenant, month: to })), client.fetchQuery(trpc.returns.kinds.queryOptions({ tenant }))]));
  return (
    <ClientMessages of={["returns", "results", "overview", "rows"]}>
      <Hydrate>
        <ReturnsScreen tenant={tenant} filter={filter} parts={resultsPartsFor(may)} mayWrite={may("returns:write")} />
      </Hydrate>
    </ClientMessages>
  );
}
