"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormDialog } from "@/app/_components/form-dialog";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { useFieldErrors } from "@/app/_trpc/use-field-errors";
import { Field } from "@/app/_ui/field";
import { Select } from "@/app/_ui/select";
import { TextInput } from "@/app/_ui/text-input";
import { usePeopleOptions } from "../../_components/person-fields";

/** Somebody learned something. */
export function TrainingDialog({ tenant, onClose }: { tenant: string; onClose: () => void }) {
  const t = useTranslations("policies");
  const common = useTranslations("common");
  const trpc = useTRPC();
  const client = useQueryClient();
  const errorText = useErrorText();
  const people = usePeopleOptions(tenant);
  const [trainingId] = useState(() => crypto.randomUUID());
  const [draft, setDraft] = useState({ memberId: "", topic: "", on: "", note: "" });
  const set = (change: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...change }));
  const add = useMutation(
    trpc.trainings.add.mutationOptions({
      onSuccess: async () => {
        await client.invalidateQueries({ queryKey: trpc.trainings.pathKey() });
        onClose();
      },
    }),
  );
  const wrong = useFieldErrors(add.error);
  const isTold = ["memberId", "topic", "on", "note"].some((field) => wrong(field));
  return (
    <FormDialog title={t("addTraining")} action={common("save")} pending={add.isPending} error={add.error && !isTold && errorText(add.error)} onSubmit={() => add.mutate({ tenant, trainingId, ...draft })} onClose={onClose}>
      <Field label={t("person")} error={wrong("memberId") && t("personMissing")} required>
        <Select value={draft.memberId} onChange={(event) => set({ memberId: event.target.value })} placeholder={t("choosePerson")} options={people} />
      </Field>
      <Field label={t("topic")} error={wrong("topic")} required>
        <TextInput value={draft.topic} onChange={(event) => set({ topic: event.target.value })} maxLength={120} />
      </Field>
      <Field label={t("on")} error={wrong("on")} required>
        <TextInput type="date" value={draft.on} onChange={(event) => set({ on: event.target.value })} />
      </Field>
      <Field label={t("note")} error={wrong("note")} optional>
        <TextInput value={draft.note} onChange={(event) => set({ note: event.target.value })} maxLength={1000} />
      </Field>
    </FormDialog>
  );
}
