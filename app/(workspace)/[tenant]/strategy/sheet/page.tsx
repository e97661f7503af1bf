import { getFormatter, getTranslations } from "next-intl/server";
import { PrintButton } from "@/app/_components/print-button";
import { orTurnAway, requirePermission, requireTenant } from "@/app/_trpc/gate";
import { caller } from "@/app/_trpc/server";
import { Breadcrumbs } from "@/app/_ui/breadcrumbs";
import { EmptyState } from "@/app/_ui/empty-state";
import { LinkButton } from "@/app/_ui/link-button";
import { PageHeader } from "@/app/_ui/page-header";
import { todayIn } from "@/server/domain/zone";
import { GoalSheet } from "./_components/goal-sheet";

export const generateMetadata = async () => ({ title: (await getTranslations("reviews"))("sheet.link") });

/** The goals on one page of paper, for other departments. */
export default async function SheetPage({ params }: PageProps<"/[tenant]/strategy/sheet">) {
  const { tenant } = await params;
  await requirePermission(tenant, "strategy:read");
  const { name, timeZone } = await requireTenant(tenant);
  const api = await caller();
  const t = await getTranslations("reviews.sheet");
  const format = await getFormatter();
  const { goals, today } = await orTurnAway(api.goals.board({ tenant }));
  const kpis = await api.kpis.list({ tenant });
  const { signOffs, changes } = await api.steering.show({ tenant });
  const day = (on: string) => format.dateTime(new Date(`${on}T12:00:00Z`), { dateStyle: "long" });
  const signedOn = signOffs[0] && day(todayIn(timeZone, new Date(signOffs[0].signedAt)));
  const state = signedOn === undefined ? t("unsigned") : t(changes?.length ? "changed" : "signed", { on: signedOn });
  return (
    <>
      <PageHeader above={<Breadcrumbs items={[{ label: t("back"), href: `/${tenant}/strategy` }, { label: t("link") }]} />} title={t("title", { name })} subtitle={`${t("subtitle")} ${state} ${t("asOf", { on: day(today) })}.`} secondary={<PrintButton label={t("print")} />} />
      {goals.length === 0 ? <EmptyState title={t("empty")} action={<LinkButton href={`/${tenant}/strategy`}>{t("toGoals")}</LinkButton>}>{t("emptyText")}</EmptyState> : <GoalSheet goals={goals} kpis={kpis} />}
    </>
  );
}
