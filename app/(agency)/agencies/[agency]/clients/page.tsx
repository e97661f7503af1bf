import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/app/_i18n/client-messages";
import { requireAgency, requirePermission } from "@/app/_trpc/gate";
import { getQueryClient, Hydrate, trpc } from "@/app/_trpc/server";
import { ClientsScreen } from "./_components/clients-screen";

export const generateMetadata = async () => ({ title: (await getTranslations("clients"))("title") });

export default async function ClientsPage({ params }: PageProps<"/agencies/[agency]/clients">) {
  const { agency } = await params;
  await requirePermission(agency, "clients:read");
  const { may } = await requireAgency(agency);
  await getQueryClient().prefetchQuery(trpc.clients.list.queryOptions({ agency }));

  return (
    <ClientMessages of={["clients"]}>
      <Hydrate>
        <ClientsScreen agency={agency} mayWrite={may("clients:write")} />
      </Hydrate>
    </ClientMessages>
  );
}
