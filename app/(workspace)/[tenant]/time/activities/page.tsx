import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/app/_i18n/client-messages";
import { requireTenant } from "@/app/_trpc/gate";
import { getQueryClient, Hydrate, trpc } from "@/app/_trpc/server";
import { ActivitiesScreen } from "./_components/activities-screen";

export const generateMetadata = async () => ({ title: (await getTranslations("activities"))("title") });

export default async function ActivitiesPage({ params }: PageProps<"/[tenant]/time/activities">) {
  const { tenant } = await params;
  const { may } = await requireTenant(tenant);
  const client = getQueryClient();
  await client.prefetchQuery(trpc.activities.list.queryOptions({ tenant }));
  await client.prefetchQuery(trpc.norms.list.queryOptions({ tenant }));

  return (
    <ClientMessages of={["activities", "time"]}>
      <Hydrate>
        <ActivitiesScreen tenant={tenant} mayWrite={may("activities:write")} />
      </Hydrate>
    </ClientMessages>
  );
}
