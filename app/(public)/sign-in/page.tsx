import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { ClientMessages } from "@/app/_i18n/client-messages";
import { caller } from "@/app/_trpc/server";
import { EntryFrame } from "../_components/entry-frame";
import { SignInScreen } from "./_components/sign-in-screen";

export const generateMetadata = async () => ({ title: (await getTranslations("auth"))("signIn.title") });

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const { done } = await searchParams;
  const api = await caller();
  const isSignedIn = await api.accounts.me({}).then(() => true, () => false);
  if (isSignedIn) redirect("/");
  const t = await getTranslations("auth");

  return (
    <EntryFrame title={t("signIn.title")}>
      <ClientMessages of={["auth"]}>
        <SignInScreen demo={await api.accounts.demo({})} isAfterReset={done === "reset"} />
      </ClientMessages>
    </EntryFrame>
  );
}
