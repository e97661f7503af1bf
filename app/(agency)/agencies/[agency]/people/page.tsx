import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/app/_i18n/client-messages";
import { requireAgency, requirePermission } from "@/app/_trpc/gate";
import { getQueryClient, Hydrate, trpc } from "@/app/_trpc/server";
import { PeopleScreen } from "./_components/people-screen";

export const generateMetadata = async () => ({ title: (await getTranslations("clients.peoplePage"))("title") });

export default async function PeoplePage({ params }: PageProps<"/agencies/[agency]/people">) {
  const { agency } = await params;
  await requireAgency(agency);
  await requirePermission(agency, "members:read");
  await getQueryClient().prefetchQuery(trpc.clients.assignments.queryOptions({ agency }));

  return (
    <ClientMessages of={["clients"]}>
      <Hydrate>
        <PeopleScreen agency={agency} />
      </Hydrate>
    </ClientMessages>
  );
}
