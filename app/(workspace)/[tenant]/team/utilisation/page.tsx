import { getTranslations } from "next-intl/server";
import { monthInAddress } from "@/app/_components/figures/month-in-address";
import { ClientMessages } from "@/app/_i18n/client-messages";
import { orTurnAway, requirePermission, requireTenant } from "@/app/_trpc/gate";
import { getQueryClient, Hydrate, trpc } from "@/app/_trpc/server";
import { teamPartsFor } from "../_components/team-parts";
import { UtilisationScreen } from "./_components/utilisation-screen";

export const generateMetadata = async () => ({ title: (await getTranslations("peoples-time"))("utilisation.title") });

export default async function UtilisationPage({ params, searchParams }: PageProps<"/[tenant]/team/utilisation">) {
  const [{ tenant }, query] = await Promise.all([params, searchParams]);
  await requirePermission(tenant, "capacities:read");
  const { may, kind, fieldRights } = await requireTenant(tenant);
  const month = monthInAddress(query.month);
  await orTurnAway(getQueryClient().fetchQuery(trpc.utilisation.month.queryOptions({ tenant, month })));

  return (
    <ClientMessages of={["peoples-time", "overview", "verdicts"]}>
      <Hydrate>
        <UtilisationScreen tenant={tenant} month={month} kind={kind} seesNames={fieldRights.includes("hours")} parts={teamPartsFor(may)} may={{ readAdvice: may("verdicts:read"), dismiss: may("verdicts:write"), dedicate: may("members:write") }} />
      </Hydrate>
    </ClientMessages>
  );
}
