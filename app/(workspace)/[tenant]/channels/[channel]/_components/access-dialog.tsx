"use client";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormDialog } from "@/app/_components/form-dialog";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { useFieldErrors } from "@/app/_trpc/use-field-errors";
import { Field } from "@/app/_ui/field";
import { Select } from "@/app/_ui/select";
import { TextInput } from "@/app/_ui/text-input";
import { useToast } from "@/app/_ui/toast";
import type { ChannelPage } from "@/server/verdicts/schema";
import { useChannelChange } from "./use-channel-change";

const RIGHTS = ["admin", "editor", "reader"] as const;

/** Writes down that somebody can get into the account: a person of the workspace, or a name. */
export function AccessDialog({ tenant, page, onClose }: { tenant: string; page: ChannelPage; onClose: () => void }) {
  const t = useTranslations("verdicts.access");
  const trpc = useTRPC();
  const toast = useToast();
  const errorText = useErrorText();
  const changed = useChannelChange();
  const [draft, setDraft] = useState({ memberId: "", holder: "", right: "editor" as (typeof RIGHTS)[number], sinceOn: page.today });
  const members = useQuery(trpc.members.list.queryOptions({ tenant }));
  const people = (members.data?.members ?? []).filter(({ removedAt }) => removedAt === null);
  const { channelId, name } = page.row;
  const add = useMutation(trpc.accesses.add.mutationOptions({
    onSuccess: async () => {
      await changed();
      toast({ title: t("saved") });
      onClose();
    },
  }));
  const wrong = useFieldErrors(add.error);
  const set = (change: Partial<typeof draft>) => setDraft({ ...draft, ...change });
  return (
    <FormDialog title={t("dialogTitle", { name })} action={t("add")} pending={add.isPending} error={add.error && !wrong("sinceOn") && !wrong("holder") ? errorText(add.error) : null} onSubmit={() => add.mutate({ tenant, channelId, ...draft, memberId: draft.memberId || null, holder: draft.holder.trim() || null })} onClose={onClose}>
      <Field label={t("member")}>
        <Select value={draft.memberId} onChange={(event) => set({ memberId: event.target.value })} placeholder={t("nobody")} options={people.map((person) => ({ value: person.id, label: person.name }))} />
      </Field>
      <Field label={t("holder")} error={wrong("holder")} optional>
        <TextInput value={draft.holder} onChange={(event) => set({ holder: event.target.value })} maxLength={120} />
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t("right")}>
          <Select value={draft.right} onChange={(event) => set({ right: RIGHTS.find((right) => right === event.target.value) ?? draft.right })} options={RIGHTS.map((value) => ({ value, label: t(`rights.${value}`) }))} />
        </Field>
        <Field label={t("since")} error={wrong("sinceOn")} required>
          <TextInput type="date" value={draft.sinceOn} onChange={(event) => set({ sinceOn: event.target.value })} />
        </Field>
      </div>
    </FormDialog>
  );
}
