"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormDialog } from "@/app/_components/form-dialog";
import { together } from "@/app/_components/reads";
import { useTRPC } from "@/app/_trpc/client";
import { isSaidBeside } from "@/app/_trpc/failure";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { useToast } from "@/app/_ui/toast";
import type { Channel } from "@/server/channels/schema";
import { ChannelFields, draftOf, fieldsOf, MARKED } from "./channel-fields";

/** Adds a channel, or changes the one given. A failure says why and keeps everything that was typed. */
export function ChannelDialog({ tenant, channel, onClose }: { tenant: string; channel: Channel | null; onClose: () => void }) {
  const t = useTranslations("channels");
  const common = useTranslations("common");
  const trpc = useTRPC();
  const client = useQueryClient();
  const toast = useToast();
  const errorText = useErrorText();
  const [draft, setDraft] = useState(() => draftOf(channel));
  const platforms = useQuery(trpc.channels.platforms.queryOptions({ tenant }));
  const members = useQuery(trpc.members.list.queryOptions({ tenant }));
  const goals = useQuery(trpc.goals.list.queryOptions({ tenant }));
  const audiences = useQuery(trpc.audiences.list.queryOptions({ tenant }));

  const onSuccess = async () => {
    await client.invalidateQueries({ queryKey: trpc.channels.pathKey() });
    await client.invalidateQueries({ queryKey: trpc.audiences.pathKey() });
    await client.invalidateQueries({ queryKey: trpc.verdicts.pathKey() });
    await client.invalidateQueries({ queryKey: trpc.advice.pathKey() });
    toast({ title: t("saved", { name: draft.name }) });
    onClose();
  };
  const create = useMutation(trpc.channels.create.mutationOptions({ onSuccess }));
  const change = useMutation(trpc.channels.change.mutationOptions({ onSuccess }));
  const error = create.error ?? change.error;
  const isPending = create.isPending || change.isPending;

  const submit = () => {
    const fields = fieldsOf(draft);
    if (channel) change.mutate({ tenant, channelId: channel.id, version: channel.version, ...fields });
    else create.mutate({ tenant, ...fields });
  };

  return (
    <FormDialog
      title={channel ? t("editTitle", { name: channel.name }) : t("addTitle")}
      action={common("save")}
      pending={isPending}
      error={error && !isSaidBeside(error, MARKED) && errorText(error)}
      reads={together([platforms, members, goals, audiences])}
      onSubmit={submit}
      onClose={onClose}
    >
      <ChannelFields
        draft={draft}
        onChange={setDraft}
        error={error}
        platforms={platforms.data ?? []}
        people={(members.data?.members ?? []).filter((member) => member.removedAt === null).map(({ id, name }) => ({ id, name }))}
        goals={(goals.data ?? []).filter(({ rank }) => rank !== null)}
        audiences={(audiences.data ?? []).map(({ id, name, channels }) => ({ id, name, isFor: channels.some((each) => each.id === channel?.id) }))}
        before={channel?.status ?? null}
      />
    </FormDialog>
  );
}
