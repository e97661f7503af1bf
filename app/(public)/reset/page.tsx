import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/app/_i18n/client-messages";
import { EntryFrame } from "../_components/entry-frame";
import { ResetScreen } from "./_components/reset-screen";

export const generateMetadata = async () => ({ title: (await getTranslations("auth"))("reset.title") });

export default async function ResetPage() {
  const t = await getTranslations("auth");
  return (
    <EntryFrame title={t("reset.title")} text={t("reset.text")}>
      <ClientMessages of={["auth"]}>
        <ResetScreen />
      </ClientMessages>
    </EntryFrame>
  );
}
