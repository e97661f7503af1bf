"use client";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { closedIn } from "@/app/_components/cost-splits/closed-in";
import { useEntryPicks } from "@/app/_components/entry-picks";
import { FormDialog } from "@/app/_components/form-dialog";
import { ReadFailedDialog } from "@/app/_components/read-failed-dialog";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { isMonth } from "@/server/domain/day";
import type { ToolDetail, ToolList } from "@/server/tools/schema";
import { MissedMonths } from "./missed-months";
import { blankDraft, draftOf, fieldsOf, splitOf, type ToolDraft } from "./tool-draft";
import { ToolFields } from "./tool-fields";
import { useToolSaved } from "./use-tool-saved";

type Props = { tenant: string; list: ToolList; onClose: () => void };

/** Adds a tool: what it has to do comes first, a price can wait. */
export function AddTool(props: Props) {
  const t = useTranslations("tools.form");
  return <ToolDialog {...props} title={t("addTitle")} start={blankDraft(props.list.today)} />;
}

/** Changes a tool, once its prices are here. */
export function EditTool({ toolId, ...props }: Props & { toolId: string }) {
  const t = useTranslations("tools.form");
  const trpc = useTRPC();
  const query = useQuery(trpc.tools.get.queryOptions({ tenant: props.tenant, toolId }));
  const { data } = query;
  if (!data) return <ReadFailedDialog title={t("editTitle")} query={query} onClose={props.onClose} />;
  return <ToolDialog {...props} title={t("editTitle")} start={draftOf(props.list.today, data)} changes={data} description={data.missed.length + data.surplus.length > 0 && <MissedMonths missed={data.missed} surplus={data.surplus} />} />;
}

type DialogProps = Props & { title: string; start: ToolDraft; changes?: ToolDetail; description?: ReactNode };

/** A failure says why and keeps everything that was typed. */
function ToolDialog({ tenant, list, title, start, changes: opened, description, onClose }: DialogProps) {
  const t = useTranslations("tools");
  const common = useTranslations("common");
  const trpc = useTRPC();
  const errorText = useErrorText();
  const [newId] = useState(() => crypto.randomUUID());
  // As it was opened: on top of what came since, which nobody has seen here, it is refused however often.
  const [changes] = useState(opened);
  const [draft, setDraft] = useState(start);
  const [missing, setMissing] = useState<"name" | "currency" | null>(null);
  const picks = useEntryPicks(tenant, { channelId: start.channels.map(({ channelId }) => channelId), activityId: null });
  const onSuccess = useToolSaved(t("saved"), onClose);
  const create = useMutation(trpc.tools.create.mutationOptions({ onSuccess }));
  const change = useMutation(trpc.tools.change.mutationOptions({ onSuccess }));
  const error = create.error ?? change.error;
  const submit = (form: HTMLFormElement) => {
    const found = fieldsOf(draft);
    setMissing("missing" in found ? found.missing : null);
    if ("missing" in found) return;
    // Its field says so already: the answer would only say it a second time.
    if (changes && (!isMonth(draft.splitFrom) || closedIn(draft.splitFrom, { ...changes, said: splitOf(draft) }).length > 0)) return form.querySelector<HTMLElement>("[aria-invalid]")?.focus();
    if (changes) change.mutate({ tenant, toolId: changes.id, version: changes.version, splitFrom: draft.splitFrom, ...found.fields });
    else create.mutate({ tenant, toolId: newId, ...found.fields });
  };
  return (
    <FormDialog title={title} description={description} width="wide" action={common("save")} pending={create.isPending || change.isPending} error={error && errorText(error)} reads={picks.reads} onSubmit={submit} onClose={onClose}>
      <ToolFields tenant={tenant} list={list} draft={draft} onChange={setDraft} picks={picks} changes={changes} missing={missing} error={error} />
    </FormDialog>
  );
}
