"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormDialog } from "@/app/_components/form-dialog";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { useToast } from "@/app/_ui/toast";
import type { BoardGoal } from "@/server/goals/schema";
import { draftOf, fieldsOf, GoalFields } from "./goal-fields";

/** Everything that is said of a goal. A failure says why and keeps what was typed. */
export function GoalDialog({ tenant, goal, onClose }: { tenant: string; goal: BoardGoal; onClose: () => void }) {
  const t = useTranslations("strategy");
  const common = useTranslations("common");
  const trpc = useTRPC();
  const client = useQueryClient();
  const toast = useToast();
  const errorText = useErrorText();
  const [draft, setDraft] = useState(() => draftOf(goal));
  const change = useMutation(
    trpc.goals.change.mutationOptions({
      onSuccess: async () => {
        await client.invalidateQueries({ queryKey: trpc.goals.pathKey() });
        toast({ title: t("saved", { title: draft.title.trim() }) });
        onClose();
      },
    }),
  );
  return (
    <FormDialog
      title={t("changeTitle")}
      width="wide"
      action={common("save")}
      pending={change.isPending}
      error={change.error && errorText(change.error)}
      onSubmit={() => change.mutate({ tenant, goalId: goal.id, version: goal.version, ...fieldsOf(draft) })}
      onClose={onClose}
    >
      <GoalFields draft={draft} onChange={setDraft} error={change.error} />
    </FormDialog>
  );
}
