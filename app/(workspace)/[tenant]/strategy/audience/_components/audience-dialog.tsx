"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormDialog } from "@/app/_components/form-dialog";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { useFieldErrors } from "@/app/_trpc/use-field-errors";
import { Checkbox } from "@/app/_ui/checkbox";
import { Field } from "@/app/_ui/field";
import { TextArea } from "@/app/_ui/text-area";
import { TextInput } from "@/app/_ui/text-input";
import type { Audience } from "@/server/audiences/schema";
import { PlatformFields } from "./platform-fields";

/** Adds an audience, or changes the one given: who, where, and the channels for it. */
export function AudienceDialog({ tenant, audience, onClose }: { tenant: string; audience: Audience | null; onClose: () => void }) {
  const t = useTranslations("audiences");
  const common = useTranslations("common");
  const trpc = useTRPC();
  const client = useQueryClient();
  const errorText = useErrorText();
  const read = useQuery(trpc.channels.list.queryOptions({ tenant }));
  const [newId] = useState(() => crypto.randomUUID());
  const [draft, setDraft] = useState(() => draftOf(audience));
  const set = (change: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...change }));
  const onSuccess = async () => {
    await client.invalidateQueries({ queryKey: trpc.audiences.pathKey() });
    onClose();
  };
  const add = useMutation(trpc.audiences.add.mutationOptions({ onSuccess }));
  const change = useMutation(trpc.audiences.change.mutationOptions({ onSuccess }));
  const error = add.error ?? change.error;
  const wrong = useFieldErrors(error);
  const submit = () => {
    const fields = { tenant, ...draft, platforms: draft.platforms.filter(({ platformKey }) => platformKey !== "") };
    if (audience) change.mutate({ ...fields, audienceId: audience.id, version: audience.version });
    else add.mutate({ ...fields, audienceId: newId });
  };
  const offered = (read.data ?? []).filter(({ id, status }) => status !== "closed" || draft.channelIds.includes(id));
  return (
    <FormDialog
      title={audience ? t("changeAudience", { name: audience.name }) : t("addAudience")}
      width="wide"
      action={common("save")}
      pending={add.isPending || change.isPending}
      error={error && !wrong("name") && errorText(error)}
      reads={read}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field label={t("name")} error={wrong("name")} required>
        <TextInput value={draft.name} onChange={(event) => set({ name: event.target.value })} maxLength={80} />
      </Field>
      <Field label={t("who")} hint={t("whoHint")} error={wrong("who")} optional>
        <TextArea value={draft.who} onChange={(event) => set({ who: event.target.value })} maxLength={1000} />
      </Field>
      <PlatformFields tenant={tenant} places={draft.platforms} onChange={(platforms) => set({ platforms })} />
      {offered.length > 0 && (
        <fieldset>
          <legend className="text-sm font-semibold">{t("channels")}</legend>
          <div className="mt-1 flex flex-wrap gap-x-4 gap-y-1">
            {offered.map(({ id, name }) => (
              <Checkbox key={id} label={name} checked={draft.channelIds.includes(id)} onChange={(event) => set({ channelIds: event.target.checked ? [...draft.channelIds, id] : draft.channelIds.filter((each) => each !== id) })} />
            ))}
          </div>
        </fieldset>
      )}
      <Field label={t("note")} error={wrong("note")} optional>
        <TextInput value={draft.note} onChange={(event) => set({ note: event.target.value })} maxLength={1000} />
      </Field>
    </FormDialog>
  );
}

function draftOf(audience: Audience | null) {
  const { name = "", who = "", note = "", platforms = [], channels = [] } = audience ?? {};
  return { name, who, note, platforms: platforms.map(({ platformKey, doing, reach }) => ({ platformKey, doing, reach })), channelIds: channels.map(({ id }) => id) };
}
