import { ClientMessages } from "@/app/_i18n/client-messages";
import { requireHomes } from "@/app/_trpc/gate";
import { getQueryClient, Hydrate, trpc } from "@/app/_trpc/server";
import { AccountScreen } from "./_components/account-screen";

export default async function AccountPage() {
  const homes = await requireHomes();
  const client = getQueryClient();
  await Promise.all([client.prefetchQuery(trpc.accounts.me.queryOptions({})), client.prefetchQuery(trpc.accounts.sessions.queryOptions({}))]);
  for (const { slug: tenant } of homes) {
    await client.prefetchQuery(trpc.leaves.list.queryOptions({ tenant }));
    await client.prefetchQuery(trpc.choices.mine.queryOptions({ tenant }));
  }

  return (
    <ClientMessages of={["auth", "peoples-time", "time"]}>
      <Hydrate>
        <AccountScreen homes={homes.map(({ slug, name }) => ({ slug, name }))} />
      </Hydrate>
    </ClientMessages>
  );
}
