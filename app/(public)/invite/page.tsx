import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/app/_i18n/client-messages";
import { caller } from "@/app/_trpc/server";
import { EntryFrame } from "../_components/entry-frame";
import { InviteScreen } from "./_components/invite-screen";

export const generateMetadata = async () => ({ title: (await getTranslations("auth"))("invite.title") });

export default async function InvitePage() {
  const api = await caller();
  const me = await api.accounts.me({}).catch(() => null);
  const t = await getTranslations("auth");

  return (
    <EntryFrame title={t("invite.title")}>
      <ClientMessages of={["auth"]}>
        <InviteScreen signedInAs={me?.email ?? null} />
      </ClientMessages>
    </EntryFrame>
  );
}
