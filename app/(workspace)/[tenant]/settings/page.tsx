import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/app/_i18n/client-messages";
import { requirePermission } from "@/app/_trpc/gate";
import { getQueryClient, Hydrate, trpc } from "@/app/_trpc/server";
import { todayIn } from "@/server/domain/zone";
import { SettingsScreen } from "./_components/settings-screen";

export const generateMetadata = async () => ({ title: (await getTranslations("settings"))("title") });

export default async function SettingsPage({ params }: PageProps<"/[tenant]/settings">) {
  const { tenant } = await params;
  const { timeZone } = await requirePermission(tenant, "tenant:write");
  const today = todayIn(timeZone, new Date());
  const client = getQueryClient();
  await client.prefetchQuery(trpc.tenants.current.queryOptions({ tenant }));
  await client.prefetchQuery(trpc.mail.unsent.queryOptions({ tenant }));
  await client.prefetchQuery(trpc.report.rounding.queryOptions({ tenant }));
  await client.prefetchQuery(trpc.rules.list.queryOptions({ tenant }));
  await client.prefetchQuery(trpc.holidays.countries.queryOptions({ tenant }));
  await client.prefetchQuery(trpc.holidays.year.queryOptions({ tenant, year: Number(today.slice(0, 4)) }));

  return (
    <ClientMessages of={["report", "settings", "verdicts"]}>
      <Hydrate>
        <SettingsScreen tenant={tenant} today={today} />
      </Hydrate>
    </ClientMessages>
  );
}
