import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/app/_i18n/client-messages";
import { orTurnAway, requirePermission } from "@/app/_trpc/gate";
import { getQueryClient, Hydrate, trpc } from "@/app/_trpc/server";
import { isDay } from "@/server/domain/day";
import { WeekScreen } from "./_components/week-screen";

export const generateMetadata = async () => ({ title: (await getTranslations("time"))("weekTitle") });

export default async function WeekPage({ params, searchParams }: PageProps<"/[tenant]/time">) {
  const [{ tenant }, { week }] = await Promise.all([params, searchParams]);
  const { may } = await requirePermission(tenant, "time:log");
  const on = typeof week === "string" && isDay(week) ? week : null;
  const queries = getQueryClient();
  // One after the other: each takes a connection, and a page must not take them all.
  await orTurnAway(queries.fetchQuery(trpc.time.week.queryOptions({ tenant, on })));
  await queries.fetchQuery(trpc.time.suggestions.queryOptions({ tenant }));
  await queries.fetchQuery(trpc.channels.list.queryOptions({ tenant }));
  await queries.fetchQuery(trpc.activities.list.queryOptions({ tenant }));
  await queries.fetchQuery(trpc.leaves.list.queryOptions({ tenant }));
  return (
    <ClientMessages of={["time"]}>
      <Hydrate>
        <WeekScreen tenant={tenant} on={on} seesBudgets={may("budgets:read")} />
      </Hydrate>
    </ClientMessages>
  );
}
