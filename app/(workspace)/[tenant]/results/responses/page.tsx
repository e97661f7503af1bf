import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/app/_i18n/client-messages";
import { orTurnAway, requirePermission, requireTenant } from "@/app/_trpc/gate";
import { getQueryClient, Hydrate, trpc } from "@/app/_trpc/server";
import { resultsPartsFor } from "../_components/results-parts";
import { ResponsesScreen } from "./_components/responses-screen";
import { rangeOfAddress } from "./_components/span-in-address";

export const generateMetadata = async () => ({ title: (await getTranslations("responses"))("title") });

export default async function ResponsesPage({ params, searchParams }: PageProps<"/[tenant]/results/responses">) {
  const [{ tenant }, search] = await Promise.all([params, searchParams]);
  await requirePermission(tenant, "responses:read");
  const { may, timeZone } = await requireTenant(tenant);
  const { span, range } = rangeOfAddress(search.months, timeZone);
  const queries = getQueryClient();
  // One after the other: each takes a connection, and a page must not take them all.
  await orTurnAway(queries.fetchQuery(trpc.responses.report.queryOptions({ tenant, ...range })));
  await queries.fetchQuery(trpc.responses.list.queryOptions({ tenant, state: "open" }));
  await queries.fetchQuery(trpc.responses.list.queryOptions({ tenant, state: "answered" }));
  await queries.fetchQuery(trpc.channels.list.queryOptions({ tenant }));
  return (
    <ClientMessages of={["results", "responses"]}>
      <Hydrate>
        <ResponsesScreen tenant={tenant} timeZone={timeZone} parts={resultsPartsFor(may)} span={span} range={range} mayWrite={may("responses:write")} maySetHours={may("channels:write")} />
      </Hydrate>
    </ClientMessages>
  );
}
