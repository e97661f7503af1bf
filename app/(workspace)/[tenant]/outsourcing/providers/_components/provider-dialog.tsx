"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormDialog } from "@/app/_components/form-dialog";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { Button } from "@/app/_ui/button";
import { useToast } from "@/app/_ui/toast";
import type { Provider } from "@/server/providers/schema";
import { blankProvider } from "../../_components/blank-provider";
import { draftOf, fieldsOf, ProviderFields } from "./provider-fields";
import { useAssign } from "./use-assign";

/** Adds a provider, or changes the one given. A failure says why and keeps everything that was typed. */
export function ProviderDialog({ tenant, provider, today, onClose }: { tenant: string; provider: Provider | null; today: string; onClose: () => void }) {
  const t = useTranslations("outsourcing.providers");
  const common = useTranslations("common");
  const trpc = useTRPC();
  const client = useQueryClient();
  const toast = useToast();
  const errorText = useErrorText();
  const [newId] = useState(() => crypto.randomUUID());
  const [draft, setDraft] = useState(() => draftOf(provider ?? blankProvider));
  const [isMissing, setMissing] = useState(false);
  const { release } = useAssign(tenant, provider ? [provider] : []);

  const refresh = () => Promise.all([trpc.providers, trpc.engagements].map((noun) => client.invalidateQueries({ queryKey: noun.pathKey() })));
  const onSuccess = async () => {
    await refresh();
    toast({ title: t("saved") });
    onClose();
  };
  const add = useMutation(trpc.providers.add.mutationOptions({ onSuccess }));
  const change = useMutation(trpc.providers.change.mutationOptions({ onSuccess }));
  const restore = useMutation(trpc.providers.restore.mutationOptions({ onSuccess: refresh }));
  const archive = useMutation(trpc.providers.archive.mutationOptions({ onSuccess: refresh }));
  const error = add.error ?? change.error;
  const putAway = ({ id, name, isArchived }: Provider) => {
    if (isArchived) restore.mutate({ tenant, providerId: id });
    else archive.mutate({ tenant, providerId: id }, { onSuccess: () => toast({ title: t("archived", { name }), undo: () => restore.mutate({ tenant, providerId: id }) }) });
    onClose();
  };
  const submit = () => {
    setMissing(draft.name.trim() === "");
    if (draft.name.trim() === "") return;
    if (provider) change.mutate({ tenant, providerId: provider.id, version: provider.version, ...fieldsOf(draft) });
    else add.mutate({ tenant, providerId: newId, ...fieldsOf(draft) });
  };
  return (
    <FormDialog title={provider ? t("editTitle") : t("addTitle")} action={common("save")} pending={add.isPending || change.isPending} error={error && errorText(error)} onSubmit={submit} onClose={onClose}>
      <ProviderFields draft={draft} onChange={setDraft} isMissing={isMissing} error={error} today={today} />
      {provider && (
        <div className="flex flex-wrap gap-2 border-t border-line pt-3">
          {provider.people.map((person) => (
            <Button key={person.memberId} size="small" onClick={() => { release(person, provider.id); onClose(); }}>
              {t("release", { name: person.name })}
            </Button>
          ))}
          <Button size="small" onClick={() => putAway(provider)}>{t(provider.isArchived ? "restore" : "archive")}</Button>
        </div>
      )}
    </FormDialog>
  );
}
