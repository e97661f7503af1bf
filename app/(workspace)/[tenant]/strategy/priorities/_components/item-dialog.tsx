"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormDialog } from "@/app/_components/form-dialog";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { useToast } from "@/app/_ui/toast";
import type { Goal } from "@/server/goals/schema";
import type { PriorityItem } from "@/server/priorities/schema";
import { draftOf, fieldsOf } from "./item-draft";
import { ItemFields } from "./item-fields";

type Props = { tenant: string; item: PriorityItem | null; goals: readonly Goal[]; onClose: () => void };

/** Puts something on the list, or changes what is given. A failure says why and keeps everything that was typed. */
export function ItemDialog({ tenant, item, goals, onClose }: Props) {
  const t = useTranslations("priorities");
  const common = useTranslations("common");
  const trpc = useTRPC();
  const client = useQueryClient();
  const toast = useToast();
  const errorText = useErrorText();
  const [newId] = useState(() => crypto.randomUUID());
  const [draft, setDraft] = useState(() => draftOf(item));
  const channels = useQuery(trpc.channels.list.queryOptions({ tenant }));
  const activities = useQuery(trpc.activities.list.queryOptions({ tenant }));

  const onSuccess = async () => {
    await client.invalidateQueries({ queryKey: trpc.priorities.pathKey() });
    toast({ title: t("saved", { title: draft.title.trim() }) });
    onClose();
  };
  const add = useMutation(trpc.priorities.add.mutationOptions({ onSuccess }));
  const change = useMutation(trpc.priorities.change.mutationOptions({ onSuccess }));
  const error = add.error ?? change.error;
  const onSubmit = () => (item ? change.mutate({ tenant, itemId: item.id, version: item.version, ...fieldsOf(draft) }) : add.mutate({ tenant, itemId: newId, ...fieldsOf(draft) }));

  return (
    <FormDialog title={t(item ? "changeTitle" : "addTitle")} action={common("save")} pending={add.isPending || change.isPending} error={error && errorText(error)} onSubmit={onSubmit} onClose={onClose}>
      <ItemFields draft={draft} onChange={setDraft} error={error} goals={goals} channels={channels.data ?? []} activities={activities.data ?? []} />
    </FormDialog>
  );
}
