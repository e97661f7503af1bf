import type { ReactNode } from "react";
import { getTranslations } from "next-intl/server";
import { myWeek } from "@/app/_components/shell/places";
import { Shell } from "@/app/_components/shell/shell";
import { TimerBar } from "@/app/_components/timer";
import { ClientMessages } from "@/app/_i18n/client-messages";
import { requireUser } from "@/app/_trpc/gate";

export default async function MyWeekLayout({ children }: { children: ReactNode }) {
  const [t] = await Promise.all([getTranslations("time"), requireUser()]);
  return (
    <ClientMessages>
      <Shell current={null} name={t("allWorkspaces")} places={[myWeek]} timer={<TimerBar tenant={null} />}>
        {children}
      </Shell>
    </ClientMessages>
  );
}
