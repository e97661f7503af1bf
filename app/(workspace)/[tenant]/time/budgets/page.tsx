import { getTranslations } from "next-intl/server";
import { monthInAddress } from "@/app/_components/figures/month-in-address";
import { ClientMessages } from "@/app/_i18n/client-messages";
import { orTurnAway, requireTenant } from "@/app/_trpc/gate";
import { getQueryClient, Hydrate, trpc } from "@/app/_trpc/server";
import { todayIn } from "@/server/domain/zone";
import { BudgetsScreen } from "./_components/budgets-screen";

export const generateMetadata = async () => ({ title: (await getTranslations("budgets"))("title") });

export default async function BudgetsPage({ params, searchParams }: PageProps<"/[tenant]/time/budgets">) {
  const { tenant } = await params;
  const { year: asked, estimate } = await searchParams;
  const { may, timeZone } = await requireTenant(tenant);
  const year = Number((monthInAddress(`${String(asked)}-01`) ?? todayIn(timeZone, new Date())).slice(0, 4));
  const client = getQueryClient();
  await orTurnAway(Promise.all([client.fetchQuery(trpc.budgets.year.queryOptions({ tenant, year })), client.fetchQuery(trpc.budgets.estimates.queryOptions({ tenant })), client.fetchQuery(trpc.choices.mine.queryOptions({ tenant }))]));

  return (
    <ClientMessages of={["budgets"]}>
      <Hydrate>
        <BudgetsScreen tenant={tenant} year={year} mayWrite={may("budgets:write")} seesExpenses={may("expenses:read")} estimateFrom={monthInAddress(estimate) ?? null} />
      </Hydrate>
    </ClientMessages>
  );
}
