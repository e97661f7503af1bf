import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/app/_i18n/client-messages";
import { orTurnAway, requireUser } from "@/app/_trpc/gate";
import { getQueryClient, Hydrate, trpc } from "@/app/_trpc/server";
import { isDay } from "@/server/domain/day";
import { MyWeekScreen } from "./_components/my-week-screen";

export const generateMetadata = async () => ({ title: (await getTranslations("time"))("myWeekTitle") });

export default async function MyWeekPage({ searchParams }: PageProps<"/my-week">) {
  const [{ week }] = await Promise.all([searchParams, requireUser()]);
  const on = typeof week === "string" && isDay(week) ? week : null;
  const { tenants } = await orTurnAway(getQueryClient().fetchQuery(trpc.time.myWeek.queryOptions({ on })));
  // The first place is the person's own, which keeps their leave.
  if (tenants[0]?.mayLog) await getQueryClient().fetchQuery(trpc.leaves.list.queryOptions({ tenant: tenants[0].slug }));
  return (
    <ClientMessages of={["time"]}>
      <Hydrate>
        <MyWeekScreen on={on} />
      </Hydrate>
    </ClientMessages>
  );
}
