"use client";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormDialog } from "@/app/_components/form-dialog";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText, useReasonText } from "@/app/_trpc/use-error-text";
import { useFieldErrors } from "@/app/_trpc/use-field-errors";
import { Field } from "@/app/_ui/field";
import { Notice } from "@/app/_ui/notice";
import { SegmentedControl } from "@/app/_ui/segmented-control";
import { TextArea } from "@/app/_ui/text-area";
import { useToast } from "@/app/_ui/toast";
import { type Gate, type Verdict, VERDICTS } from "@/server/domain/verdict";
import type { ChannelPage } from "@/server/verdicts/schema";
import { AdvisedReasons } from "./advised-section";
import { useChannelChange } from "./use-channel-change";

const REFUSALS: Record<Gate, string> = { "keep-neglected": "keepWhileNeglected", "no-audit": "verdictWithoutAudit", "tactics-first": "tacticsFirst" };

/** The verdict that the facts speak for, or keep: where a person starts to choose. */
const startOf = ({ row: { advised } }: ChannelPage): Verdict => VERDICTS.find((verdict) => verdict === advised?.recommendation) ?? "keep";

/** Decides on the channel. Before a closed gate it says what to do; an owner may go through with a reason. */
export function VerdictDialog({ tenant, page, mayOverride, onClose }: { tenant: string; page: ChannelPage; mayOverride: boolean; onClose: () => void }) {
  const t = useTranslations("verdicts");
  const trpc = useTRPC();
  const toast = useToast();
  const errorText = useErrorText();
  const reasonText = useReasonText();
  const changed = useChannelChange();
  const [verdict, setVerdict] = useState(() => startOf(page));
  const [why, setWhy] = useState("");
  const [override, setOverride] = useState("");
  const { channelId, name, advised } = page.row;
  const [gate] = page.gates[verdict];
  const decide = useMutation(trpc.verdicts.decide.mutationOptions({
    onSuccess: async () => {
      await changed();
      toast({ title: t("decide.done", { name, verdict: t(`verdict.${verdict}`) }) });
      onClose();
    },
  }));
  const wrong = useFieldErrors(decide.error);
  const isSaid = wrong("why") ?? wrong("override");
  return (
    <FormDialog
      title={t("decide.title", { name })}
      description={t("decide.description")}
      width="wide"
      action={t("decide.send")}
      pending={decide.isPending}
      error={decide.error && !isSaid ? errorText(decide.error) : null}
      onSubmit={() => decide.mutate({ tenant, channelId, verdict, why, override: gate && override.trim() !== "" ? override : null })}
      onClose={onClose}
    >
      {advised && (
        <>
          <p className="text-sm font-semibold">{t("page.advised", { what: t(`recommendation.${advised.recommendation}`) })}</p>
          <AdvisedReasons advised={advised} />
        </>
      )}
      <SegmentedControl label={t("decide.verdict")} value={verdict} onValueChange={setVerdict} options={VERDICTS.map((value) => ({ value, label: t(`verdict.${value}`) }))} />
      {gate && !decide.error && <Notice tone="warn">{reasonText(REFUSALS[gate])}</Notice>}
      {gate && mayOverride && (
        <Field label={t("decide.override")} hint={t("decide.overrideHint")} error={wrong("override")} optional>
          <TextArea rows={2} value={override} onChange={(event) => setOverride(event.target.value)} maxLength={500} />
        </Field>
      )}
      <Field label={t("decide.why")} hint={t("decide.whyHint")} error={wrong("why")} required>
        <TextArea rows={3} value={why} onChange={(event) => setWhy(event.target.value)} maxLength={1000} />
      </Field>
    </FormDialog>
  );
}
