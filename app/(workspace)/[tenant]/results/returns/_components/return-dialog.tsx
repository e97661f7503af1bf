"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useEntryPicks } from "@/app/_components/entry-picks";
import { FormDialog } from "@/app/_components/form-dialog";
import { together } from "@/app/_components/reads";
import { useTRPC } from "@/app/_trpc/client";
import { isSaidBeside } from "@/app/_trpc/failure";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { Button } from "@/app/_ui/button";
import { useToast } from "@/app/_ui/toast";
import type { ReturnKindRow, ReturnList } from "@/server/returns/schema";
import { draftOf, fieldsOf } from "./return-draft";
import { MARKED, ReturnFieldsForm } from "./return-fields";

type Props = { tenant: string; currency: string; kinds: readonly ReturnKindRow[]; row: ReturnList["returns"][number] | null; on: string; onClose: () => void };

/** Adds a return, or changes or removes the one given. A failure says why and keeps everything that was typed. */
export function ReturnDialog({ tenant, currency, kinds, row, on, onClose }: Props) {
  const t = useTranslations("returns");
  const common = useTranslations("common");
  const trpc = useTRPC();
  const client = useQueryClient();
  const toast = useToast();
  const errorText = useErrorText();
  const [newId] = useState(() => crypto.randomUUID());
  const offered = kinds.filter(({ id, isRetired }) => !isRetired || id === row?.kindId);
  const [draft, setDraft] = useState(() => draftOf(row, offered[0]?.id ?? "", on, currency));
  const [isSent, setSent] = useState(false);
  const register = useQuery(trpc.engagements.list.queryOptions({ tenant }));
  const engagements = (register.data?.engagements ?? []).map(({ id, title }) => ({ value: id, label: title }));
  const picks = useEntryPicks(tenant, { channelId: row?.channelId ?? null, activityId: null, goalId: row?.goalId ?? null });
  const kind = offered.find(({ id }) => id === draft.kindId)?.kind ?? "result";
  const isMissing = kind === "revenue" ? draft.amount === null : draft.quantity === null;

  const refresh = () => Promise.all([trpc.returns.pathKey(), trpc.roi.pathKey()].map((queryKey) => client.invalidateQueries({ queryKey })));
  const done = async () => {
    await refresh();
    toast({ title: t("form.saved") });
    onClose();
  };
  const onError = (error: unknown) => toast({ title: errorText(error), tone: "error" });
  const add = useMutation(trpc.returns.add.mutationOptions({ onSuccess: done }));
  const change = useMutation(trpc.returns.change.mutationOptions({ onSuccess: done }));
  const restore = useMutation(trpc.returns.restore.mutationOptions({ onError, onSuccess: async () => { await refresh(); toast({ title: t("restored") }); } }));
  const remove = useMutation(trpc.returns.remove.mutationOptions({
    onError,
    onSuccess: async (_, { returnId }) => {
      await refresh();
      toast({ title: t("removed"), undo: () => restore.mutate({ tenant, returnId }) });
      onClose();
    },
  }));
  const error = add.error ?? change.error;
  const submit = () => {
    setSent(true);
    if (isMissing) return;
    if (row) change.mutate({ tenant, returnId: row.id, version: row.version, ...fieldsOf(draft) });
    else add.mutate({ tenant, returnId: newId, ...fieldsOf(draft) });
  };
  return (
    <FormDialog
      title={row ? t("form.editTitle") : t("form.addTitle")}
      action={common("save")}
      beside={row && <Button variant="bare" className="-ms-3 me-auto text-over" pending={remove.isPending} onClick={() => remove.mutate({ tenant, returnId: row.id })}>{common("delete")}</Button>}
      pending={add.isPending || change.isPending}
      error={error && !isSaidBeside(error, MARKED) && errorText(error)}
      reads={together([picks.reads, register])}
      onSubmit={submit}
      onClose={onClose}
    >
      <ReturnFieldsForm draft={draft} onChange={setDraft} kinds={offered} isMissing={isSent && isMissing} error={error} picks={picks} engagements={engagements} />
    </FormDialog>
  );
}
