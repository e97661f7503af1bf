import { getTranslations } from "next-intl/server";
import { filterInAddress } from "@/app/_components/figures/filter-in-address";
import { ClientMessages } from "@/app/_i18n/client-messages";
import { orTurnAway, requireTenant } from "@/app/_trpc/gate";
import { getQueryClient, Hydrate, trpc } from "@/app/_trpc/server";
import { entryFilter } from "@/server/time/schema";
import { EntriesScreen } from "./_components/entries-screen";

export const generateMetadata = async () => ({ title: (await getTranslations("time"))("entries.title") });

const RATES = ["cost", "bill"] as const;

export default async function EntriesPage({ params, searchParams }: PageProps<"/[tenant]/time/entries">) {
  const [{ tenant }, search] = await Promise.all([params, searchParams]);
  const { may, timeZone, fieldRights } = await requireTenant(tenant);
  const filter = filterInAddress(entryFilter, search);
  const queries = getQueryClient();
  // One after the other: each takes a connection, and a page must not take them all.
  await orTurnAway(queries.fetchQuery(trpc.time.entries.queryOptions({ tenant, ...filter })));
  await queries.fetchQuery(trpc.time.people.queryOptions({ tenant }));
  await queries.fetchQuery(trpc.channels.list.queryOptions({ tenant }));
  await queries.fetchQuery(trpc.activities.list.queryOptions({ tenant }));
  await queries.fetchQuery(trpc.goals.list.queryOptions({ tenant }));
  const seesProviders = may("providers:read") && fieldRights.includes("hours");
  if (seesProviders) await queries.fetchQuery(trpc.providers.list.queryOptions({ tenant }));
  return (
    <ClientMessages of={["time"]}>
      <Hydrate>
        <EntriesScreen tenant={tenant} timeZone={timeZone} filter={filter} mayLog={may("time:log")} mayWriteAll={may("time:write-all")} seesProviders={seesProviders} rates={RATES.filter((kind) => fieldRights.includes(`${kind}-rates`))} />
      </Hydrate>
    </ClientMessages>
  );
}
