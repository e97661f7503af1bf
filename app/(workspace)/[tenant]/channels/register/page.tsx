import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/app/_i18n/client-messages";
import { requireTenant } from "@/app/_trpc/gate";
import { getQueryClient, Hydrate, trpc } from "@/app/_trpc/server";
import { RegisterScreen } from "./_components/register-screen";

export const generateMetadata = async () => ({ title: (await getTranslations("channels"))("caption") });

export default async function RegisterPage({ params }: PageProps<"/[tenant]/channels/register">) {
  const { tenant } = await params;
  const { may } = await requireTenant(tenant);
  await getQueryClient().prefetchQuery(trpc.channels.list.queryOptions({ tenant }));

  return (
    <ClientMessages of={["channels", "verdicts"]}>
      <Hydrate>
        <RegisterScreen tenant={tenant} mayWrite={may("channels:write")} seesBoard={may("verdicts:read")} />
      </Hydrate>
    </ClientMessages>
  );
}
