import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/app/_i18n/client-messages";
import { orTurnAway, requirePermission, requireTenant } from "@/app/_trpc/gate";
import { getQueryClient, Hydrate, trpc } from "@/app/_trpc/server";
import { resultsPartsFor } from "../_components/results-parts";
import { KpisScreen } from "./_components/kpis-screen";

export const generateMetadata = async () => ({ title: (await getTranslations("kpis"))("title") });

export default async function KpisPage({ params }: PageProps<"/[tenant]/results/kpis">) {
  const { tenant } = await params;
  await requirePermission(tenant, "kpis:read");
  const { may, currency } = await requireTenant(tenant);
  await orTurnAway(getQueryClient().fetchQuery(trpc.kpis.list.queryOptions({ tenant })));

  return (
    <ClientMessages of={["strategy", "results", "kpis", "verdicts"]}>
      <Hydrate>
        <KpisScreen tenant={tenant} currency={currency} parts={resultsPartsFor(may)} mayWrite={may("kpis:write")} mayMeasure={may("kpis:measure")} />
      </Hydrate>
    </ClientMessages>
  );
}
