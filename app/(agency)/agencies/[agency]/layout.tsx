import type { Metadata } from "next";
import { agencyPlaces, myWeek, workspacePlaces } from "@/app/_components/shell/places";
import { Shell } from "@/app/_components/shell/shell";
import { TimerBar } from "@/app/_components/timer";
import { ClientMessages } from "@/app/_i18n/client-messages";
import { requireAgency } from "@/app/_trpc/gate";

export async function generateMetadata({ params }: LayoutProps<"/agencies/[agency]">): Promise<Metadata> {
  const { name } = await requireAgency((await params).agency);
  return { title: { default: name, template: `%s · ${name}` } };
}

export default async function AgencyLayout({ params, children }: LayoutProps<"/agencies/[agency]">) {
  const { agency: slug } = await params;
  const agency = await requireAgency(slug);
  const own = workspacePlaces(slug, agency.may).filter((place) => place.key === "import" || place.key === "settings");
  return (
    <ClientMessages>
      <Shell current={slug} name={agency.name} places={[...agencyPlaces(slug, agency.may), myWeek, ...own]} timer={agency.may("time:log") && <TimerBar tenant={null} />}>
        {children}
      </Shell>
    </ClientMessages>
  );
}
