import { getTranslations } from "next-intl/server";
import { PrintButton } from "@/app/_components/print-button";
import { ClientMessages } from "@/app/_i18n/client-messages";
import { orTurnAway, requirePermission, requireTenant } from "@/app/_trpc/gate";
import { caller } from "@/app/_trpc/server";
import { PageHeader } from "@/app/_ui/page-header";
import { teamPartsFor } from "../_components/team-parts";
import { TeamTabs } from "../_components/team-tabs";
import { PersonSheet } from "./_components/person-sheet";
import { sheetOfAddress } from "./_components/sheet-address";
import { SheetFilters } from "./_components/sheet-filters";
import { SheetRange } from "./_components/sheet-range";

export const generateMetadata = async () => ({ title: (await getTranslations("kpis"))("sheet.title") });

/** What one person answers for and worked on, for a talk about it; prints to a page. */
export default async function SheetPage({ params, searchParams }: PageProps<"/[tenant]/team/sheet">) {
  const [{ tenant }, search] = await Promise.all([params, searchParams]);
  await requirePermission(tenant, "members:read");
  const { name, may } = await requireTenant(tenant);
  const t = await getTranslations("kpis.sheet");
  const sheet = await orTurnAway((await caller()).kpis.sheet({ tenant, ...sheetOfAddress(search) }));
  return (
    <ClientMessages of={["kpis"]}>
      <PageHeader title={t("of", { name: sheet.name })} subtitle={<SheetRange tenant={name} from={sheet.from} to={sheet.to} />} secondary={<PrintButton label={t("print")} />}>
        <TeamTabs tenant={tenant} current="sheet" parts={teamPartsFor(may)} />
      </PageHeader>
      <SheetFilters tenant={tenant} sheet={sheet} />
      <PersonSheet tenant={tenant} sheet={sheet} />
    </ClientMessages>
  );
}
