"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormDialog } from "@/app/_components/form-dialog";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { useFieldErrors } from "@/app/_trpc/use-field-errors";
import { Field } from "@/app/_ui/field";
import { TextArea } from "@/app/_ui/text-area";
import { TextInput } from "@/app/_ui/text-input";
import { useToast } from "@/app/_ui/toast";
import type { EngagementDetail } from "@/server/engagements/schema";

/** Gives an engagement a last day, and says why. */
export function EndDialog({ tenant, engagement: { id, title, version, today, startsOn }, onClose }: { tenant: string; engagement: EngagementDetail; onClose: () => void }) {
  const t = useTranslations("outsourcing");
  const trpc = useTRPC();
  const client = useQueryClient();
  const toast = useToast();
  const errorText = useErrorText();
  const [decisionId] = useState(() => crypto.randomUUID());
  const [lastOn, setLastOn] = useState(today < startsOn ? startsOn : today);
  const [note, setNote] = useState("");
  const [isMissing, setMissing] = useState(false);
  const end = useMutation(
    trpc.engagements.end.mutationOptions({
      onSuccess: async () => {
        await client.invalidateQueries({ queryKey: trpc.engagements.pathKey() });
        toast({ title: t("end.saved") });
        onClose();
      },
    }),
  );
  const wrong = useFieldErrors(end.error);
  const submit = () => {
    setMissing(lastOn === "");
    if (lastOn !== "") end.mutate({ tenant, engagementId: id, version, decisionId, lastOn, note });
  };
  return (
    <FormDialog title={t("end.title", { title })} description={t("end.text")} action={t("end.save")} pending={end.isPending} error={end.error && errorText(end.error)} onSubmit={submit} onClose={onClose}>
      <Field label={t("decide.lastOn")} error={isMissing ? t("decide.missingDay") : wrong("lastOn")} required>
        <TextInput type="date" value={lastOn} onChange={(event) => setLastOn(event.target.value)} />
      </Field>
      <Field label={t("decide.note")} error={wrong("note")} optional>
        <TextArea rows={2} value={note} onChange={(event) => setNote(event.target.value)} maxLength={1000} />
      </Field>
    </FormDialog>
  );
}
