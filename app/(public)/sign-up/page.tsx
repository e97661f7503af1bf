import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/app/_i18n/client-messages";
import { EntryFrame } from "../_components/entry-frame";
import { SignUpScreen } from "./_components/sign-up-screen";

export const generateMetadata = async () => ({ title: (await getTranslations("auth"))("signUp.title") });

/** `?for=invite`: somebody who was invited needs no workspace of their own. */
export default async function SignUpPage({ searchParams }: PageProps<"/sign-up">) {
  const isInvited = (await searchParams).for === "invite";
  const t = await getTranslations("auth");

  return (
    <EntryFrame title={t("signUp.title")} {...(isInvited && { text: t("signUp.invited") })}>
      <ClientMessages of={["auth"]}>
        <SignUpScreen isInvited={isInvited} />
      </ClientMessages>
    </EntryFrame>
  );
}
