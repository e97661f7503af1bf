import { getTranslations } from "next-intl/server";
import { filterInAddress } from "@/app/_components/figures/filter-in-address";
import { rangeInAddress } from "@/app/_components/figures/range-in-address";
import { ClientMessages } from "@/app/_i18n/client-messages";
import { orTurnAway, requireTenant } from "@/app/_trpc/gate";
import { getQueryClient, Hydrate, trpc } from "@/app/_trpc/server";
import { expenseFilter } from "@/server/expenses/schema";
import { ExpensesScreen } from "./_components/expenses-screen";

export const generateMetadata = async () => ({ title: (await getTranslations("expenses"))("title") });

const { month: _, from: __, to: ___, ...narrowing } = expenseFilter;

export default async function ExpensesPage({ params, searchParams }: PageProps<"/[tenant]/time/expenses">) {
  const [{ tenant }, search] = await Promise.all([params, searchParams]);
  const { may } = await requireTenant(tenant);
  const filter = { ...filterInAddress(narrowing, search), ...rangeInAddress(search) };
  await orTurnAway(getQueryClient().fetchQuery(trpc.expenses.list.queryOptions({ tenant, ...filter })));
  return (
    <ClientMessages of={["expenses", "overview", "rows"]}>
      <Hydrate>
        <ExpensesScreen tenant={tenant} filter={filter} mayWrite={may("expenses:write")} />
      </Hydrate>
    </ClientMessages>
  );
}
