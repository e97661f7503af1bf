import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/app/_i18n/client-messages";
import { orTurnAway, requirePermission } from "@/app/_trpc/gate";
import { getQueryClient, Hydrate, trpc } from "@/app/_trpc/server";
import { WhatIfScreen } from "./_components/what-if-screen";

export const generateMetadata = async () => ({ title: (await getTranslations("verdicts"))("whatIf.title") });

export default async function WhatIfPage({ params }: PageProps<"/[tenant]/channels/what-if">) {
  const { tenant } = await params;
  await requirePermission(tenant, "verdicts:read");
  await orTurnAway(getQueryClient().fetchQuery(trpc.verdicts.whatIf.queryOptions({ tenant })));

  return (
    <ClientMessages of={["verdicts"]}>
      <Hydrate>
        <WhatIfScreen tenant={tenant} />
      </Hydrate>
    </ClientMessages>
  );
}
