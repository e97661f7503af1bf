import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { ClientMessages } from "@/app/_i18n/client-messages";
import { orTurnAway, requirePermission } from "@/app/_trpc/gate";
import { getQueryClient, Hydrate, trpc } from "@/app/_trpc/server";
import { isDay } from "@/server/domain/day";
import { ScheduleScreen } from "./_components/schedule-screen";

export const generateMetadata = async () => ({ title: (await getTranslations("peoples-time"))("schedule.title") });

const person = z.union([z.literal("all"), z.uuid()]);

export default async function SchedulePage({ params, searchParams }: PageProps<"/[tenant]/time/schedule">) {
  const [{ tenant }, { week, person: asked }] = await Promise.all([params, searchParams]);
  await requirePermission(tenant, "time:log");
  const on = typeof week === "string" && isDay(week) ? week : null;
  const whose = person.safeParse(asked).data;
  const queries = getQueryClient();
  // One after the other: each takes a connection, and a page must not take them all.
  await orTurnAway(queries.fetchQuery(trpc.schedule.week.queryOptions({ tenant, on, memberId: whose === "all" ? null : whose })));
  await queries.fetchQuery(trpc.routines.list.queryOptions({ tenant }));
  await queries.fetchQuery(trpc.feeds.mine.queryOptions({ tenant }));
  return (
    <ClientMessages of={["peoples-time", "time"]}>
      <Hydrate>
        <ScheduleScreen tenant={tenant} on={on} memberId={whose === "all" ? null : whose} />
      </Hydrate>
    </ClientMessages>
  );
}
