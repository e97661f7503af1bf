"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useEntryPicks } from "@/app/_components/entry-picks";
import { FormDialog } from "@/app/_components/form-dialog";
import { useTRPC } from "@/app/_trpc/client";
import { isSaidBeside } from "@/app/_trpc/failure";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { Button } from "@/app/_ui/button";
import { useToast } from "@/app/_ui/toast";
import type { Expense } from "@/server/expenses/schema";
import { draftOf, ExpenseFields, fieldsOf, MARKED } from "./expense-fields";

/** Adds an expense, or changes or deletes the one given. A failure says why and keeps everything that was typed. */
export function ExpenseDialog({ tenant, currency, expense, on, onClose }: { tenant: string; currency: string; expense: Expense | null; on: string; onClose: () => void }) {
  const t = useTranslations("expenses");
  const common = useTranslations("common");
  const trpc = useTRPC();
  const client = useQueryClient();
  const toast = useToast();
  const errorText = useErrorText();
  const [newId] = useState(() => crypto.randomUUID());
  const [draft, setDraft] = useState(() => draftOf(expense, on, currency));
  const [isMissing, setMissing] = useState(false);
  const picks = useEntryPicks(tenant, { channelId: expense?.channelId ?? null, activityId: null, goalId: expense?.goalId ?? null });

  const refresh = () => Promise.all([trpc.expenses.pathKey(), trpc.roi.pathKey()].map((queryKey) => client.invalidateQueries({ queryKey })));
  const done = async () => {
    await refresh();
    toast({ title: t("form.saved") });
    onClose();
  };
  const onError = (error: unknown) => toast({ title: errorText(error), tone: "error" });
  const add = useMutation(trpc.expenses.add.mutationOptions({ onSuccess: done }));
  const change = useMutation(trpc.expenses.change.mutationOptions({ onSuccess: done }));
  const restore = useMutation(trpc.expenses.restore.mutationOptions({ onError, onSuccess: async () => { await refresh(); toast({ title: t("restored") }); } }));
  const remove = useMutation(trpc.expenses.remove.mutationOptions({
    onError,
    onSuccess: async (_, { expenseId }) => {
      await refresh();
      toast({ title: t("removed"), undo: () => restore.mutate({ tenant, expenseId }) });
      onClose();
    },
  }));
  const error = add.error ?? change.error;
  const submit = () => {
    setMissing(draft.amount === null);
    if (draft.amount === null) return;
    const fields = fieldsOf(draft, currency);
    if (expense) change.mutate({ tenant, expenseId: expense.id, version: expense.version, ...fields });
    else add.mutate({ tenant, expenseId: newId, ...fields });
  };
  return (
    <FormDialog
      title={expense ? t("form.editTitle") : t("form.addTitle")}
      action={common("save")}
      beside={expense && <Button variant="bare" className="-ms-3 me-auto text-over" pending={remove.isPending} onClick={() => remove.mutate({ tenant, expenseId: expense.id })}>{common("delete")}</Button>}
      pending={add.isPending || change.isPending}
      error={error && !isSaidBeside(error, MARKED) && errorText(error)}
      reads={picks.reads}
      onSubmit={submit}
      onClose={onClose}
    >
      <ExpenseFields draft={draft} onChange={setDraft} isMissing={isMissing} error={error} currency={currency} picks={picks} />
    </FormDialog>
  );
}
