"use client";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { Breadcrumbs } from "@/app/_ui/breadcrumbs";
import { Button } from "@/app/_ui/button";
import { LinkButton } from "@/app/_ui/link-button";
import { PageHeader } from "@/app/_ui/page-header";
import { StatusMark } from "@/app/_ui/status-mark";
import { EngagementDialog } from "../../_components/engagement-dialog";
import { draftOf } from "../../_components/engagement-draft";
import { useEngagementWords } from "../../_components/use-engagement-words";
import { DecideDialog } from "./decide-dialog";
import { DecisionTable } from "./decision-table";
import { EndDialog } from "./end-dialog";
import { MonthSection } from "./month-section";
import { Offboarding } from "./offboarding";
import { ProviderAccesses } from "./provider-accesses";
import { ScopeTable } from "./scope-table";
import { ScorecardSection } from "./scorecard-section";
import { Terms } from "./terms";

/** One engagement: where it stands, this month against what was agreed, its terms, and what has to be decided or seen to. */
export function EngagementScreen({ tenant, engagementId, mayWrite, mayWeigh }: { tenant: string; engagementId: string; mayWrite: boolean; mayWeigh: boolean }) {
  const t = useTranslations("outsourcing");
  const trpc = useTRPC();
  const { data: engagement } = useSuspenseQuery(trpc.engagements.get.queryOptions({ tenant, engagementId }));
  const [asking, setAsking] = useState<"edit" | "decide" | "end" | null>(null);
  const words = useEngagementWords(engagement.currency);
  const close = () => setAsking(null);
  const isOver = engagement.state === "ended";
  const mayDecide = mayWrite && !isOver && engagement.turnsOn !== null && (engagement.decided === null || engagement.decided === "renegotiate");
  return (
    <>
      <PageHeader
        above={<Breadcrumbs items={[{ label: t("title"), href: `/${tenant}/outsourcing` }, { label: engagement.title }]} />}
        title={engagement.title}
        subtitle={[engagement.providerName, words.next(engagement)].filter(Boolean).join(" · ")}
        secondary={
          <>
            {mayWeigh && <LinkButton href={`/${tenant}/outsourcing/make-or-buy?engagement=${engagementId}`}>{t("weigh.title")}</LinkButton>}
            {mayWrite && <Button onClick={() => setAsking("edit")}>{t("detail.edit")}</Button>}
            {mayWrite && !isOver && <Button onClick={() => setAsking("end")}>{t("detail.end")}</Button>}
          </>
        }
        primary={mayDecide && <Button variant="primary" onClick={() => setAsking("decide")}>{t("detail.decide")}</Button>}
      >
        <StatusMark status={words.mark(engagement)} label={words.state(engagement)} />
      </PageHeader>
      <MonthSection engagement={engagement} />
      <ScopeTable engagement={engagement} />
      <Terms engagement={engagement} />
      {engagement.scorecard && <ScorecardSection currency={engagement.currency} scorecard={engagement.scorecard} />}
      {engagement.offboarding && <DecisionTable engagement={engagement} />}
      {engagement.accesses && <ProviderAccesses tenant={tenant} accesses={engagement.accesses} />}
      {engagement.offboarding && <Offboarding tenant={tenant} engagementId={engagementId} steps={engagement.offboarding} mayWrite={mayWrite} />}
      {asking === "edit" && <EngagementDialog tenant={tenant} currency={engagement.currency} start={draftOf(engagement)} changes={engagement} title={t("form.editTitle")} onClose={close} />}
      {asking === "decide" && <DecideDialog tenant={tenant} engagement={engagement} onClose={close} />}
      {asking === "end" && <EndDialog tenant={tenant} engagement={engagement} onClose={close} />}
    </>
  );
}
