"use client";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { useFieldErrors } from "@/app/_trpc/use-field-errors";
import { Button } from "@/app/_ui/button";
import { Field } from "@/app/_ui/field";
import { Notice } from "@/app/_ui/notice";
import { Select } from "@/app/_ui/select";
import { TextArea } from "@/app/_ui/text-area";
import { useToast } from "@/app/_ui/toast";
import type { Audit } from "@/server/audits/schema";
import { useChannelChange } from "./use-channel-change";

const said = (answer: boolean | null) => (answer === null ? "" : answer ? "yes" : "no");
const heard = (value: string) => (value === "" ? null : value === "yes");

/** What a person knows beside what the numbers say. Saved by a press; a refusal keeps everything that was typed. */
export function AuditForm({ tenant, audit }: { tenant: string; audit: Audit }) {
  const t = useTranslations("verdicts.audit");
  const trpc = useTRPC();
  const toast = useToast();
  const errorText = useErrorText();
  const changed = useChannelChange();
  const [draft, setDraft] = useState({ pluses: audit.pluses, minuses: audit.minuses, tacticsAdequate: audit.tacticsAdequate, tacticsNote: audit.tacticsNote, interactionCentral: audit.interactionCentral, providerAffordable: audit.providerAffordable });
  const after = (title: string) => async () => {
    await changed();
    toast({ title });
  };
  // What was typed is on top of this one, also where somebody else has changed it since.
  const [version, setVersion] = useState(audit.version);
  const save = useMutation(trpc.audits.save.mutationOptions({
    onSuccess: async (_, said) => {
      setVersion(said.version + 1);
      await after(t("saved"))();
    },
  }));
  const complete = useMutation(trpc.audits.complete.mutationOptions({ onSuccess: after(t("completed")) }));
  const error = save.error ?? complete.error;
  const wrong = useFieldErrors(error);
  const sent = { tenant, auditId: audit.id, version, ...draft };
  const set = (change: Partial<typeof draft>) => setDraft({ ...draft, ...change });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    complete.reset();
    save.mutate(sent);
  };
  const answers = [{ value: "yes", label: t("yes") }, { value: "no", label: t("no") }];
  return (
    <form onSubmit={submit} noValidate className="flex max-w-3xl flex-col gap-4">
      {error && <Notice tone="error">{errorText(error)}</Notice>}
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t("pluses")} error={wrong("pluses")}>
          <TextArea rows={4} value={draft.pluses} onChange={(event) => set({ pluses: event.target.value })} maxLength={1000} />
        </Field>
        <Field label={t("minuses")} error={wrong("minuses")}>
          <TextArea rows={4} value={draft.minuses} onChange={(event) => set({ minuses: event.target.value })} maxLength={1000} />
        </Field>
      </div>
      <div className="grid gap-4 sm:grid-cols-3">
        <Field label={t("tactics")}>
          <Select value={said(draft.tacticsAdequate)} onChange={(event) => set({ tacticsAdequate: heard(event.target.value) })} placeholder={t("unsaid")} options={answers} />
        </Field>
        <Field label={t("interaction")}>
          <Select value={said(draft.interactionCentral)} onChange={(event) => set({ interactionCentral: heard(event.target.value) })} placeholder={t("unsaid")} options={answers} />
        </Field>
        <Field label={t("provider")}>
          <Select value={said(draft.providerAffordable)} onChange={(event) => set({ providerAffordable: heard(event.target.value) })} placeholder={t("unsaid")} options={answers} />
        </Field>
      </div>
      <Field label={t("tacticsNote")} error={wrong("tacticsNote")} optional>
        <TextArea rows={2} value={draft.tacticsNote} onChange={(event) => set({ tacticsNote: event.target.value })} maxLength={1000} />
      </Field>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" pending={save.isPending}>
          {t("save")}
        </Button>
        <Button
          pending={complete.isPending}
          onClick={() => {
            save.reset();
            complete.mutate(sent);
          }}
        >
          {t("complete")}
        </Button>
      </div>
    </form>
  );
}
