import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/app/_i18n/client-messages";
import { requirePermission, requireTenant } from "@/app/_trpc/gate";
import { getQueryClient, Hydrate, trpc } from "@/app/_trpc/server";
import { teamPartsFor } from "./_components/team-parts";
import { TeamScreen } from "./_components/team-screen";

export const generateMetadata = async () => ({ title: (await getTranslations("team"))("title") });

export default async function TeamPage({ params }: PageProps<"/[tenant]/team">) {
  const { tenant } = await params;
  await requirePermission(tenant, "members:read");
  const { may, kind } = await requireTenant(tenant);
  const mayWrite = may("members:write");
  await getQueryClient().prefetchQuery(trpc.members.list.queryOptions({ tenant }));
  if (mayWrite) await getQueryClient().prefetchQuery(trpc.invites.list.queryOptions({ tenant }));

  return (
    <ClientMessages of={["team", "peoples-time"]}>
      <Hydrate>
        <TeamScreen tenant={tenant} isAgency={kind === "agency"} mayWrite={mayWrite} parts={teamPartsFor(may)} />
      </Hydrate>
    </ClientMessages>
  );
}
