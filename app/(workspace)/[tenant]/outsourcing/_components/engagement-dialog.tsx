"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { useEntryPicks } from "@/app/_components/entry-picks";
import { FormDialog } from "@/app/_components/form-dialog";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { useToast } from "@/app/_ui/toast";
import { isInteractionCentral } from "@/server/domain/suitability";
import { type EngagementDraft, fieldsOf } from "./engagement-draft";
import { EngagementFields } from "./engagement-fields";

type Props = { tenant: string; currency: string; start: EngagementDraft; changes?: { id: string; version: number }; title: string; description?: ReactNode; onClose: () => void };

/** Adds an engagement, or changes the one in `changes`. A failure says why and keeps everything that was typed. */
export function EngagementDialog({ tenant, currency, start, changes: opened, title, description, onClose }: Props) {
  const t = useTranslations("outsourcing");
  const common = useTranslations("common");
  const trpc = useTRPC();
  const client = useQueryClient();
  const toast = useToast();
  const errorText = useErrorText();
  const [newId] = useState(() => crypto.randomUUID());
  // As it was opened: on top of what came since, which nobody has seen here, it is refused however often.
  const [changes] = useState(opened);
  const [draft, setDraft] = useState(start);
  const [missing, setMissing] = useState<"title" | "provider" | "scope" | "reason" | null>(null);
  const picks = useEntryPicks(tenant, { channelId: start.scopes.map(({ channelId }) => channelId), activityId: start.scopes.map(({ activityId }) => activityId), goalId: start.goalId });
  const speaks = draft.scopes.some(({ activityId }) => activityId !== null && isInteractionCentral(picks.kindOf(activityId)));

  const onSuccess = async () => {
    await Promise.all([trpc.engagements, trpc.expenses, trpc.sourcing].map((noun) => client.invalidateQueries({ queryKey: noun.pathKey() })));
    toast({ title: t("form.saved") });
    onClose();
  };
  const create = useMutation(trpc.engagements.create.mutationOptions({ onSuccess }));
  const change = useMutation(trpc.engagements.change.mutationOptions({ onSuccess }));
  const error = create.error ?? change.error;
  const submit = () => {
    const found = fieldsOf(draft, currency, speaks);
    setMissing("missing" in found ? found.missing : null);
    if ("missing" in found) return;
    if (changes) change.mutate({ tenant, engagementId: changes.id, version: changes.version, ...found.fields });
    else create.mutate({ tenant, engagementId: newId, ...found.fields });
  };
  return (
    <FormDialog title={title} description={description} width="wide" action={common("save")} pending={create.isPending || change.isPending} error={error && errorText(error)} reads={picks.reads} onSubmit={submit} onClose={onClose}>
      <EngagementFields tenant={tenant} currency={currency} draft={draft} onChange={setDraft} picks={picks} speaks={speaks} missing={missing} error={error} />
    </FormDialog>
  );
}
