import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/app/_i18n/client-messages";
import { orTurnAway, requireTenant } from "@/app/_trpc/gate";
import { getQueryClient, Hydrate, trpc } from "@/app/_trpc/server";
import { EngagementsScreen } from "./_components/engagements-screen";
import { outsourcingPartsFor } from "./_components/outsourcing-parts";

export const generateMetadata = async () => ({ title: (await getTranslations("outsourcing"))("title") });

export default async function OutsourcingPage({ params, searchParams }: PageProps<"/[tenant]/outsourcing">) {
  const [{ tenant }, { delegate }] = await Promise.all([params, searchParams]);
  const { may } = await requireTenant(tenant);
  await orTurnAway(getQueryClient().fetchQuery(trpc.engagements.list.queryOptions({ tenant })));
  return (
    <ClientMessages of={["outsourcing"]}>
      <Hydrate>
        <EngagementsScreen tenant={tenant} parts={outsourcingPartsFor(may)} mayWrite={may("engagements:write")} delegate={typeof delegate === "string" ? delegate : null} />
      </Hydrate>
    </ClientMessages>
  );
}
