import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/app/_i18n/client-messages";
import { EntryFrame } from "../_components/entry-frame";
import { VerifyScreen } from "./_components/verify-screen";

export const generateMetadata = async () => ({ title: (await getTranslations("auth"))("verify.title") });

/** Opening the link does nothing yet: mail programs open links too. */
export default async function VerifyPage() {
  const t = await getTranslations("auth");
  return (
    <EntryFrame title={t("verify.title")} text={t("verify.text")}>
      <ClientMessages of={["auth"]}>
        <VerifyScreen />
      </ClientMessages>
    </EntryFrame>
  );
}
