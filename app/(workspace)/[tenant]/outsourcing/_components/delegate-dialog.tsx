"use client";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { ReadFailedDialog } from "@/app/_components/read-failed-dialog";
import { useTRPC } from "@/app/_trpc/client";
import type { EngagementList } from "@/server/engagements/schema";
import { EngagementDialog } from "./engagement-dialog";
import { draftOfProposal } from "./engagement-draft";
import { useEngagementWords } from "./use-engagement-words";

type Props = { tenant: string; channelId: string; list: EngagementList; onClose: () => void };

/** A channel that is to be given to a provider: the engagement's form, filled from what the channel takes now. */
export function DelegateDialog({ tenant, channelId, list, onClose }: Props) {
  const t = useTranslations("outsourcing");
  const trpc = useTRPC();
  const words = useEngagementWords(list.currency);
  const query = useQuery(trpc.engagements.proposal.queryOptions({ tenant, channelId }));
  const proposal = query.data;
  if (!proposal) return <ReadFailedDialog title={t("form.addTitle")} query={query} onClose={onClose} />;
  const { channelName, monthMinor } = proposal;
  return (
    <EngagementDialog
      tenant={tenant}
      currency={list.currency}
      start={draftOfProposal(proposal, channelId, list.today)}
      title={t("form.delegateTitle", { channel: channelName })}
      description={monthMinor === null ? t("form.delegateTextPlain") : t("form.delegateText", { amount: words.money(monthMinor) })}
      onClose={onClose}
    />
  );
}
