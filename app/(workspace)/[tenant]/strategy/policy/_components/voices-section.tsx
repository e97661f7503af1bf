"use client";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { useToast } from "@/app/_ui/toast";
import type { Voice } from "@/server/voices/schema";
import { Notebook } from "../../_components/notebook";
import { useAfter } from "../../_components/use-after";
import { VoiceDialog } from "./voice-dialog";

/** Who speaks in which tone. Taking a voice away takes effect at once and can be undone. */
export function VoicesSection({ tenant, mayWrite }: { tenant: string; mayWrite: boolean }) {
  const t = useTranslations("policies");
  const trpc = useTRPC();
  const toast = useToast();
  const { data: voices = [] } = useQuery(trpc.voices.list.queryOptions({ tenant }));
  const [isAdding, setAdding] = useState(false);
  const after = useAfter(trpc.voices.pathKey());
  const add = useMutation(trpc.voices.add.mutationOptions(after));
  const remove = useMutation(trpc.voices.remove.mutationOptions(after));
  const onRemove = ({ id, memberId, name, tone, channelId }: Voice) => {
    const undo = () => add.mutate({ tenant, voiceId: crypto.randomUUID(), memberId, name: memberId === null ? name : null, tone, channelId });
    remove.mutate({ tenant, voiceId: id }, { onSuccess: () => toast({ title: t("removedVoice", { name }), undo }) });
  };
  return (
    <>
      <Notebook
        title={t("voices")}
        description={t("voicesText")}
        caption={t("voicesCaption")}
        empty={t("noVoices")}
        emptyText={t("noVoicesText")}
        addLabel={t("addVoice")}
        onAdd={mayWrite ? () => setAdding(true) : undefined}
        columns={[t("who"), t("channel"), t("tone")]}
        rows={voices.map((voice) => ({ id: voice.id, name: voice.name, cells: [voice.channelName ?? t("everywhere"), voice.tone], onRemove: mayWrite ? () => onRemove(voice) : undefined }))}
      />
      {isAdding && <VoiceDialog tenant={tenant} onClose={() => setAdding(false)} />}
    </>
  );
}
