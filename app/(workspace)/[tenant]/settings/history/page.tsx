import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/app/_i18n/client-messages";
import { orTurnAway, requirePermission } from "@/app/_trpc/gate";
import { getQueryClient, Hydrate, trpc } from "@/app/_trpc/server";
import { HistoryScreen } from "./_components/history-screen";
import { filterOfAddress } from "./_components/filter-address";

export const generateMetadata = async () => ({ title: (await getTranslations("history"))("title") });

export default async function HistoryPage({ params, searchParams }: PageProps<"/[tenant]/settings/history">) {
  const [{ tenant }, search] = await Promise.all([params, searchParams]);
  const { timeZone } = await requirePermission(tenant, "audit:read");
  const filter = filterOfAddress(search);
  const queries = getQueryClient();
  await orTurnAway(queries.fetchQuery(trpc.audit.list.queryOptions({ tenant, ...filter })));
  await queries.fetchQuery(trpc.audit.state.queryOptions({ tenant }));
  await queries.fetchQuery(trpc.tenants.current.queryOptions({ tenant }));
  await queries.fetchQuery(trpc.members.list.queryOptions({ tenant }));
  return (
    <ClientMessages of={["history"]}>
      <Hydrate>
        <HistoryScreen tenant={tenant} timeZone={timeZone} filter={filter} />
      </Hydrate>
    </ClientMessages>
  );
}
