import { getTranslations } from "next-intl/server";
import { monthInAddress } from "@/app/_components/figures/month-in-address";
import { ClientMessages } from "@/app/_i18n/client-messages";
import { orTurnAway, requireTenant } from "@/app/_trpc/gate";
import { caller } from "@/app/_trpc/server";
import { Retainers } from "./_components/retainers";

export const generateMetadata = async () => ({ title: (await getTranslations("retainers"))("title") });

export default async function RetainersPage({ params, searchParams }: PageProps<"/[tenant]/time/retainers">) {
  const { tenant } = await params;
  const month = monthInAddress((await searchParams).month);
  const { timeZone } = await requireTenant(tenant);
  const api = await caller();
  const retainers = await orTurnAway(api.retainers.month({ tenant, month }));

  return (
    <ClientMessages>
      <Retainers tenant={tenant} timeZone={timeZone} retainers={retainers} />
    </ClientMessages>
  );
}
