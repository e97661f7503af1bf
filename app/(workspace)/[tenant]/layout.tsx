import type { Metadata } from "next";
import { InstantZone } from "@/app/_components/instants";
import { myWeek, workspacePlaces } from "@/app/_components/shell/places";
import { Shell } from "@/app/_components/shell/shell";
import { TimerBar } from "@/app/_components/timer";
import { ClientMessages } from "@/app/_i18n/client-messages";
import { requireTenant } from "@/app/_trpc/gate";

export async function generateMetadata({ params }: LayoutProps<"/[tenant]">): Promise<Metadata> {
  const { name } = await requireTenant((await params).tenant);
  return { title: { default: name, template: `%s · ${name}` } };
}

export default async function WorkspaceLayout({ params, children }: LayoutProps<"/[tenant]">) {
  const { tenant: slug } = await params;
  const tenant = await requireTenant(slug);
  const places = [...workspacePlaces(slug, tenant.may), ...(tenant.kind === "company" ? [] : [myWeek])];
  return (
    <ClientMessages>
      <Shell current={slug} name={tenant.name} places={places} timer={tenant.may("time:log") && <TimerBar tenant={slug} />}>
        <InstantZone timeZone={tenant.timeZone}>{children}</InstantZone>
      </Shell>
    </ClientMessages>
  );
}
