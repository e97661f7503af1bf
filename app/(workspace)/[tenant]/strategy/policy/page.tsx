import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/app/_i18n/client-messages";
import { orTurnAway, requirePermission, requireTenant } from "@/app/_trpc/gate";
import { getQueryClient, Hydrate, trpc } from "@/app/_trpc/server";
import { PolicyScreen } from "./_components/policy-screen";

export const generateMetadata = async () => ({ title: (await getTranslations("policies"))("title") });

export default async function PolicyPage({ params }: PageProps<"/[tenant]/strategy/policy">) {
  const { tenant } = await params;
  await requirePermission(tenant, "policies:read");
  const { may } = await requireTenant(tenant);
  await orTurnAway(getQueryClient().fetchQuery(trpc.policies.current.queryOptions({ tenant })));
  const rights = { seeStrategy: may("strategy:read"), seePeople: may("members:read"), write: may("policies:write"), agree: may("policies:acknowledge") };
  return (
    <ClientMessages of={["policies", "strategy"]}>
      <Hydrate>
        <PolicyScreen tenant={tenant} may={rights} />
      </Hydrate>
    </ClientMessages>
  );
}
