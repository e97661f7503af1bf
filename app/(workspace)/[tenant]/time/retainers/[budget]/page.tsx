import { getTranslations } from "next-intl/server";
import { monthInAddress } from "@/app/_components/figures/month-in-address";
import { ClientMessages } from "@/app/_i18n/client-messages";
import { orTurnAway, requireTenant } from "@/app/_trpc/gate";
import { getQueryClient, Hydrate, trpc } from "@/app/_trpc/server";
import { LedgerScreen } from "./_components/ledger-screen";

export const generateMetadata = async () => ({ title: (await getTranslations("retainers"))("title") });

export default async function RetainerPage({ params, searchParams }: PageProps<"/[tenant]/time/retainers/[budget]">) {
  const { tenant, budget } = await params;
  const month = monthInAddress((await searchParams).month);
  const { may } = await requireTenant(tenant);
  await orTurnAway(getQueryClient().fetchQuery(trpc.retainers.ledger.queryOptions({ tenant, budgetId: budget, month })));

  return (
    <ClientMessages of={["retainers", "budgets"]}>
      <Hydrate>
        <LedgerScreen tenant={tenant} budgetId={budget} month={month} mayWrite={may("budgets:write")} />
      </Hydrate>
    </ClientMessages>
  );
}
