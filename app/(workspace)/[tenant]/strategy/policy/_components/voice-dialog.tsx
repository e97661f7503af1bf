"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormDialog } from "@/app/_components/form-dialog";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { useFieldErrors } from "@/app/_trpc/use-field-errors";
import { Field } from "@/app/_ui/field";
import { Select } from "@/app/_ui/select";
import { TextArea } from "@/app/_ui/text-area";
import { PersonFields, personOf } from "../../_components/person-fields";

/** Somebody who speaks for the company, and how it should sound. */
export function VoiceDialog({ tenant, onClose }: { tenant: string; onClose: () => void }) {
  const t = useTranslations("policies");
  const common = useTranslations("common");
  const trpc = useTRPC();
  const client = useQueryClient();
  const errorText = useErrorText();
  const { data: channels = [] } = useQuery(trpc.channels.list.queryOptions({ tenant }));
  const [voiceId] = useState(() => crypto.randomUUID());
  const [person, setPerson] = useState({ memberId: "", name: "" });
  const [tone, setTone] = useState("");
  const [channelId, setChannelId] = useState("");
  const add = useMutation(
    trpc.voices.add.mutationOptions({
      onSuccess: async () => {
        await client.invalidateQueries({ queryKey: trpc.voices.pathKey() });
        onClose();
      },
    }),
  );
  const wrong = useFieldErrors(add.error);
  const submit = () => add.mutate({ tenant, voiceId, ...personOf(person), tone, channelId: channelId || null });
  return (
    <FormDialog title={t("addVoice")} action={common("save")} pending={add.isPending} error={add.error && !wrong("name") && !wrong("tone") && errorText(add.error)} onSubmit={submit} onClose={onClose}>
      <PersonFields tenant={tenant} value={person} onChange={setPerson} wrong={wrong} />
      <Field label={t("tone")} hint={t("toneHint")} error={wrong("tone")} required>
        <TextArea value={tone} onChange={(event) => setTone(event.target.value)} maxLength={500} />
      </Field>
      <Field label={t("channel")}>
        <Select value={channelId} onChange={(event) => setChannelId(event.target.value)} placeholder={t("everywhere")} options={channels.filter(({ status }) => status !== "closed").map(({ id, name }) => ({ value: id, label: name }))} />
      </Field>
    </FormDialog>
  );
}
