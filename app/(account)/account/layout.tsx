import { getTranslations } from "next-intl/server";
import { myWeek } from "@/app/_components/shell/places";
import { Shell } from "@/app/_components/shell/shell";
import { ClientMessages } from "@/app/_i18n/client-messages";
import { requireUser } from "@/app/_trpc/gate";

export const generateMetadata = async () => ({ title: (await getTranslations("auth"))("account.title") });

export default async function AccountLayout({ children }: LayoutProps<"/account">) {
  await requireUser();
  const t = await getTranslations("time");
  return (
    <ClientMessages>
      <Shell current={null} name={t("allWorkspaces")} places={[myWeek]}>
        {children}
      </Shell>
    </ClientMessages>
  );
}
