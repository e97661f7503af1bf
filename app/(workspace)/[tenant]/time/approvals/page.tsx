import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/app/_i18n/client-messages";
import { orTurnAway, requirePermission } from "@/app/_trpc/gate";
import { getQueryClient, Hydrate, trpc } from "@/app/_trpc/server";
import { ApprovalsScreen } from "./_components/approvals-screen";

export const generateMetadata = async () => ({ title: (await getTranslations("timesheets"))("title") });

export default async function ApprovalsPage({ params }: PageProps<"/[tenant]/time/approvals">) {
  const { tenant } = await params;
  const { may } = await requirePermission(tenant, "timesheets:approve");
  const queries = getQueryClient();
  await orTurnAway(queries.fetchQuery(trpc.timesheets.approvals.queryOptions({ tenant })));
  await queries.fetchQuery(trpc.timesheets.months.queryOptions({ tenant }));

  return (
    <ClientMessages of={["timesheets"]}>
      <Hydrate>
        <ApprovalsScreen tenant={tenant} may={{ approve: may("timesheets:approve"), close: may("months:close"), reopen: may("months:reopen") }} />
      </Hydrate>
    </ClientMessages>
  );
}
