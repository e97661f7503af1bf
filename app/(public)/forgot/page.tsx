import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/app/_i18n/client-messages";
import { EntryFrame } from "../_components/entry-frame";
import { ForgotScreen } from "./_components/forgot-screen";

export const generateMetadata = async () => ({ title: (await getTranslations("auth"))("forgot.title") });

export default async function ForgotPage() {
  const t = await getTranslations("auth");
  return (
    <EntryFrame title={t("forgot.title")} text={t("forgot.text")}>
      <ClientMessages of={["auth"]}>
        <ForgotScreen />
      </ClientMessages>
    </EntryFrame>
  );
}
