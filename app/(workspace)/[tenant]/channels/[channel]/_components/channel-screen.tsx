"use client";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { AdviceList } from "@/app/_components/advice-list";
import { useTRPC } from "@/app/_trpc/client";
import { Breadcrumbs } from "@/app/_ui/breadcrumbs";
import { Button } from "@/app/_ui/button";
import { LinkButton } from "@/app/_ui/link-button";
import { PageHeader } from "@/app/_ui/page-header";
import { AccessSection } from "./access-section";
import { AdvisedSection } from "./advised-section";
import { AuditSection } from "./audit-section";
import { ClosingSection } from "./closing-section";
import { ExperimentSection } from "./experiment-section";
import { FactsSection } from "./facts-section";
import { HistorySection } from "./history-section";
import { ShareSection } from "./share-section";
import { VerdictDialog } from "./verdict-dialog";

export type ChannelRights = { decide: boolean; override: boolean; seeAccess: boolean; seeEntries: boolean };

/** One channel: what the facts speak for, the facts, the audit beside them, and what was decided. */
export function ChannelScreen({ tenant, channelId, may }: { tenant: string; channelId: string; may: ChannelRights }) {
  const t = useTranslations("verdicts");
  const statuses = useTranslations("channels.statuses");
  const trpc = useTRPC();
  const { data: page } = useSuspenseQuery(trpc.verdicts.channel.queryOptions({ tenant, channelId }));
  const [isDeciding, setDeciding] = useState(false);
  const { row } = page;
  return (
    <>
      <PageHeader
        above={<Breadcrumbs items={[{ label: t("page.back"), href: `/${tenant}/channels` }, { label: row.name }]} />}
        title={row.name}
        subtitle={[row.platformName, statuses(row.status), page.cadence, row.ownerName, page.purpose].filter(Boolean).join(" · ")}
        secondary={row.status === "delegated" && may.decide && <LinkButton href={`/${tenant}/outsourcing?delegate=${channelId}`}>{t("page.outsource")}</LinkButton>}
        primary={
          may.decide && row.advised && (
            <Button variant="primary" onClick={() => setDeciding(true)}>
              {t("page.decide")}
            </Button>
          )
        }
      />
      <AdvisedSection page={page} />
      {page.closing && <ClosingSection key={page.closing.verdictId} tenant={tenant} closing={page.closing} mayWrite={may.decide} isClosed={row.status === "closed"} />}
      <FactsSection tenant={tenant} page={page} seesEntries={may.seeEntries} />
      <AuditSection tenant={tenant} page={page} mayWrite={may.decide} />
      <HistorySection page={page} />
      <ExperimentSection tenant={tenant} page={page} mayWrite={may.decide} />
      <ShareSection tenant={tenant} channelId={channelId} mayWrite={may.decide} />
      {may.seeAccess && <AccessSection tenant={tenant} page={page} mayWrite={may.decide} />}
      <AdviceList tenant={tenant} kinds={["channel-without-goal", "channel-without-audience", "automation", "duplicate"]} subject={channelId} mayWrite={may.decide} />
      {isDeciding && <VerdictDialog tenant={tenant} page={page} mayOverride={may.override} onClose={() => setDeciding(false)} />}
    </>
  );
}
