"use client";
import { useMutation, useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { useToast } from "@/app/_ui/toast";
import type { Audience } from "@/server/audiences/schema";
import { Notebook } from "../../_components/notebook";
import { useAfter } from "../../_components/use-after";
import { AudienceDialog } from "./audience-dialog";

/** Audiences × platforms: who, where, what they do there, how to reach them. */
export function AudiencesSection({ tenant, mayWrite }: { tenant: string; mayWrite: boolean }) {
  const t = useTranslations("audiences");
  const trpc = useTRPC();
  const toast = useToast();
  const { data: audiences } = useSuspenseQuery(trpc.audiences.list.queryOptions({ tenant }));
  const [open, setOpen] = useState<Audience | "new" | null>(null);
  const after = useAfter(trpc.audiences.pathKey());
  const restore = useMutation(trpc.audiences.restore.mutationOptions(after));
  const archive = useMutation(trpc.audiences.archive.mutationOptions(after));
  const onRemove = ({ id, name }: Audience) => archive.mutate({ tenant, audienceId: id }, { onSuccess: () => toast({ title: t("archived", { name }), undo: () => restore.mutate({ tenant, audienceId: id }) }) });
  return (
    <>
      <Notebook
        title={t("audiences")}
        description={t("audiencesText")}
        caption={t("audiencesCaption")}
        empty={t("noAudiences")}
        emptyText={t("noAudiencesText")}
        addLabel={t("addAudience")}
        onAdd={mayWrite ? () => setOpen("new") : undefined}
        columns={[t("name"), t("where"), t("channels")]}
        rows={audiences.map((audience) => ({
          id: audience.id,
          name: audience.name,
          head: <NameAndWho audience={audience} />,
          cells: [<Places key="where" audience={audience} />, audience.channels.map(({ name }) => name).join(", ") || t("noChannels")],
          ...(mayWrite && { onEdit: () => setOpen(audience), onRemove: () => onRemove(audience) }),
        }))}
      />
      {open && <AudienceDialog key={open === "new" ? "new" : open.id} tenant={tenant} audience={open === "new" ? null : open} onClose={() => setOpen(null)} />}
    </>
  );
}

function NameAndWho({ audience: { name, who, note } }: { audience: Audience }) {
  return (
    <>
      {name}
      {who && <span className="block max-w-prose text-xs text-ink-2">{who}</span>}
      {note && <span className="block max-w-prose text-xs text-ink-2">{note}</span>}
    </>
  );
}

function Places({ audience: { platforms } }: { audience: Audience }) {
  return (
    <ul>
      {platforms.map(({ platformKey, platformName, doing, reach }) => (
        <li key={platformKey}>
          {platformName}
          <span className="block max-w-prose text-xs text-ink-2">{[doing, reach].filter(Boolean).join(" → ")}</span>
        </li>
      ))}
    </ul>
  );
}
