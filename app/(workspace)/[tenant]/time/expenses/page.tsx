import { getTranslations } from "next-intl/server";
import { monthInAddress } from "@/app/_components/figures/month-in-address";
import { ClientMessages } from "@/app/_i18n/client-messages";
import { orTurnAway, requireTenant } from "@/app/_trpc/gate";
import { getQueryClient, Hydrate, trpc } from "@/app/_trpc/server";
import { ExpensesScreen } from "./_components/expenses-screen";

export const generateMetadata = async () => ({ title: (await getTranslations("expenses"))("title") });

export default async function ExpensesPage({ params, searchParams }: PageProps<"/[tenant]/time/expenses">) {
  const [{ tenant }, search] = await Promise.all([params, searchParams]);
  const { may } = await requireTenant(tenant);
  const month = monthInAddress(search.month);
  await orTurnAway(getQueryClient().fetchQuery(trpc.expenses.list.queryOptions({ tenant, month })));
  return (
    <ClientMessages of={["expenses", "overview"]}>
      <Hydrate>
        <ExpensesScreen tenant={tenant} month={month} mayWrite={may("expenses:write")} />
      </Hydrate>
    </ClientMessages>
  );
}
