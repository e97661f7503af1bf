import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/app/_i18n/client-messages";
import { orTurnAway, requirePermission, requireTenant } from "@/app/_trpc/gate";
import { getQueryClient, Hydrate, trpc } from "@/app/_trpc/server";
import { teamPartsFor } from "../_components/team-parts";
import { ContributionScreen } from "./_components/contribution-screen";

export const generateMetadata = async () => ({ title: (await getTranslations("peoples-time"))("contribution.title") });

export default async function ContributionPage({ params }: PageProps<"/[tenant]/team/contribution">) {
  const { tenant } = await params;
  await requirePermission(tenant, "contributions:read");
  const { may } = await requireTenant(tenant);
  await orTurnAway(getQueryClient().fetchQuery(trpc.contributions.list.queryOptions({ tenant })));
  return (
    <ClientMessages of={["peoples-time"]}>
      <Hydrate>
        <ContributionScreen tenant={tenant} parts={teamPartsFor(may)} mayWrite={may("contributions:write")} />
      </Hydrate>
    </ClientMessages>
  );
}
