"use client";
import { useMutation, useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useInstant } from "@/app/_components/instants";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { Button } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import { Section } from "@/app/_ui/section";
import type { ChannelPage } from "@/server/verdicts/schema";
import { AuditForm } from "./audit-form";
import { CompletedAudit } from "./completed-audit";
import { useChannelChange } from "./use-channel-change";

/** The open audit as a form; below it those that are completed, which stay as they were. */
export function AuditSection({ tenant, page, mayWrite }: { tenant: string; page: ChannelPage; mayWrite: boolean }) {
  const t = useTranslations("verdicts.audit");
  const trpc = useTRPC();
  const instant = useInstant();
  const errorText = useErrorText();
  const changed = useChannelChange();
  const { channelId } = page.row;
  const { data: audits } = useSuspenseQuery(trpc.audits.list.queryOptions({ tenant, channelId }));
  const open = useMutation(trpc.audits.open.mutationOptions({ onSuccess: changed }));
  const current = audits.find(({ completedAt }) => completedAt === null);
  const completed = audits.filter(({ completedAt }) => completedAt !== null);
  const start = mayWrite && !current && page.row.status !== "closed" && (
    <Button pending={open.isPending} onClick={() => open.mutate({ tenant, channelId })}>
      {t(completed.length > 0 ? "again" : "start")}
    </Button>
  );
  return (
    <Section title={t("title")} description={current && t("openSince", { day: instant(current.openedAt, { day: "numeric", month: "long" }) })} actions={start}>
      {open.error && <Notice tone="error">{errorText(open.error)}</Notice>}
      {audits.length === 0 && <p className="text-sm text-ink-2">{t("none")}</p>}
      {current && mayWrite && <AuditForm key={current.id} tenant={tenant} audit={current} />}
      {completed.map((audit) => (
        <CompletedAudit key={audit.id} audit={audit} />
      ))}
    </Section>
  );
}
