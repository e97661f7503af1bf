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
import { useToast } from "@/app/_ui/toast";
import { CHANGE_KINDS } from "@/server/strategy-changes/schema";

/** A change or a learning, with its reason. */
export function LogDialog({ tenant, onClose }: { tenant: string; onClose: () => void }) {
  const t = useTranslations("reviews.log");
  const common = useTranslations("common");
  const trpc = useTRPC();
  const client = useQueryClient();
  const toast = useToast();
  const errorText = useErrorText();
  const { data: goals = [] } = useQuery(trpc.goals.list.queryOptions({ tenant }));
  const [changeId] = useState(() => crypto.randomUUID());
  const [kind, setKind] = useState<(typeof CHANGE_KINDS)[number]>("change");
  const [what, setWhat] = useState("");
  const [why, setWhy] = useState("");
  const [goalId, setGoalId] = useState("");
  const add = useMutation(
    trpc.strategyChanges.add.mutationOptions({
      onSuccess: async () => {
        await client.invalidateQueries({ queryKey: trpc.strategyChanges.pathKey() });
        toast({ title: t("added") });
        onClose();
      },
    }),
  );
  const wrong = useFieldErrors(add.error);
  const submit = () => add.mutate({ tenant, changeId, kind, what, why, goalId: goalId || null });
  return (
    <FormDialog title={t("addTitle")} action={common("save")} pending={add.isPending} error={add.error && !wrong("what") && !wrong("why") && errorText(add.error)} onSubmit={submit} onClose={onClose}>
      <Field label={t("kind")}>
        <Select value={kind} onChange={(event) => setKind(CHANGE_KINDS.find((each) => each === event.target.value) ?? kind)} options={CHANGE_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))} />
      </Field>
      <Field label={t("what")} error={wrong("what")} required>
        <TextArea value={what} onChange={(event) => setWhat(event.target.value)} maxLength={500} />
      </Field>
      <Field label={t("why")} hint={t("whyHint")} error={wrong("why")} optional>
        <TextArea value={why} onChange={(event) => setWhy(event.target.value)} maxLength={1000} />
      </Field>
      <Field label={t("goal")}>
        <Select value={goalId} onChange={(event) => setGoalId(event.target.value)} placeholder={t("noGoal")} options={goals.filter(({ rank }) => rank !== null).map(({ id, title }) => ({ value: id, label: title }))} />
      </Field>
    </FormDialog>
  );
}
