import { ClientMessages } from "@/app/_i18n/client-messages";
import { requireUser } from "@/app/_trpc/gate";
import { getQueryClient, Hydrate, trpc } from "@/app/_trpc/server";
import { AccountScreen } from "./_components/account-screen";

export default async function AccountPage() {
  await requireUser();
  const client = getQueryClient();
  await Promise.all([client.prefetchQuery(trpc.accounts.me.queryOptions({})), client.prefetchQuery(trpc.accounts.sessions.queryOptions({}))]);

  return (
    <ClientMessages of={["auth"]}>
      <Hydrate>
        <AccountScreen />
      </Hydrate>
    </ClientMessages>
  );
}
