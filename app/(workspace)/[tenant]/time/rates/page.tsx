import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/app/_i18n/client-messages";
import { orTurnAway, requirePermission, requireTenant } from "@/app/_trpc/gate";
import { getQueryClient, Hydrate, trpc } from "@/app/_trpc/server";
import { ExchangeScreen } from "./_components/exchange-screen";
import { RatesScreen } from "./_components/rates-screen";

export const generateMetadata = async () => ({ title: (await getTranslations("rates"))("title") });

export default async function RatesPage({ params }: PageProps<"/[tenant]/time/rates">) {
  const { tenant } = await params;
  await requirePermission(tenant, "exchange-rates:read");
  const { may, kind } = await requireTenant(tenant);
  const client = getQueryClient();
  const mayExchange = may("exchange-rates:write");
  if (!may("rates:read")) {
    await orTurnAway(client.fetchQuery(trpc.exchangeRates.list.queryOptions({ tenant })));
    return (
      <ClientMessages of={["rates"]}>
        <Hydrate>
          <ExchangeScreen tenant={tenant} mayWrite={mayExchange} />
        </Hydrate>
      </ClientMessages>
    );
  }
  // One after the other: each takes a connection, and a page must not take them all.
  await orTurnAway(client.fetchQuery(trpc.rates.list.queryOptions({ tenant })));
  await client.fetchQuery(trpc.channels.list.queryOptions({ tenant }));
  await client.fetchQuery(trpc.members.list.queryOptions({ tenant }));
  await client.fetchQuery(trpc.exchangeRates.list.queryOptions({ tenant }));
  return (
    <ClientMessages of={["rates"]}>
      <Hydrate>
        <RatesScreen tenant={tenant} kind={kind} mayWrite={may("rates:write")} mayExchange={mayExchange} />
      </Hydrate>
    </ClientMessages>
  );
}
