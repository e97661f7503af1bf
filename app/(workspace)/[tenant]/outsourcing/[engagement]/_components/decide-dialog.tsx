"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormDialog } from "@/app/_components/form-dialog";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { useFieldErrors } from "@/app/_trpc/use-field-errors";
import { Field } from "@/app/_ui/field";
import { SegmentedControl } from "@/app/_ui/segmented-control";
import { TextArea } from "@/app/_ui/text-area";
import { TextInput } from "@/app/_ui/text-input";
import { useToast } from "@/app/_ui/toast";
import { addDays, addMonths, monthOf } from "@/server/domain/day";
import type { EngagementDetail } from "@/server/engagements/schema";
import { useEngagementWords } from "../../_components/use-engagement-words";

const CHOICES = ["renew", "renegotiate", "insource"] as const;

/** The same day a year later; the 28th where there is no 29th of February. */
function yearLater(day: string): string {
  const later = `${addMonths(monthOf(day), 12)}${day.slice(7)}`;
  return later.endsWith("-02-29") ? `${later.slice(0, 8)}28` : later;
}

/** Renew, renegotiate or bring in-house: with the day that follows from it, and why. */
export function DecideDialog({ tenant, engagement, onClose }: { tenant: string; engagement: EngagementDetail; onClose: () => void }) {
  const t = useTranslations("outsourcing.decide");
  const trpc = useTRPC();
  const client = useQueryClient();
  const toast = useToast();
  const errorText = useErrorText();
  const words = useEngagementWords(engagement.currency);
  const { id, title, version, renewal, noticeOn } = engagement;
  const turnsOn = engagement.turnsOn ?? engagement.today;
  const [decisionId] = useState(() => crypto.randomUUID());
  const [decision, setDecision] = useState<(typeof CHOICES)[number]>("renew");
  const [days, setDays] = useState({ renew: yearLater(turnsOn), insource: renewal === "auto" ? addDays(turnsOn, -1) : turnsOn });
  const [note, setNote] = useState("");
  const [isMissing, setMissing] = useState(false);
  const decide = useMutation(
    trpc.engagements.decideRenewal.mutationOptions({
      onSuccess: async () => {
        await client.invalidateQueries({ queryKey: trpc.engagements.pathKey() });
        toast({ title: t("saved") });
        onClose();
      },
    }),
  );
  const wrong = useFieldErrors(decide.error);
  const newOn = decision === "renegotiate" ? null : days[decision];
  const submit = () => {
    setMissing(newOn === "");
    if (newOn !== "") decide.mutate({ tenant, engagementId: id, version, decisionId, decision, newOn, note });
  };
  return (
    <FormDialog title={t("title", { title })} description={t("text", { renewal, day: words.day(turnsOn), notice: words.day(noticeOn ?? turnsOn) })} action={t("save")} pending={decide.isPending} error={decide.error && errorText(decide.error)} onSubmit={submit} onClose={onClose}>
      <SegmentedControl className="flex-wrap" label={t("choice")} options={CHOICES.map((value) => ({ value, label: t(`choices.${value}`) }))} value={decision} onValueChange={setDecision} />
      {decision !== "renegotiate" && (
        <Field label={t(decision === "renew" ? "newOn" : "lastOn")} error={isMissing ? t("missingDay") : wrong("newOn")} required>
          <TextInput type="date" value={days[decision]} onChange={(event) => setDays({ ...days, [decision]: event.target.value })} />
        </Field>
      )}
      <Field label={t("note")} error={wrong("note")} optional>
        <TextArea rows={2} value={note} onChange={(event) => setNote(event.target.value)} maxLength={1000} />
      </Field>
    </FormDialog>
  );
}
