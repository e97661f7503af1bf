"use client";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FileLinks } from "@/app/_components/file-links";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { PageHeader } from "@/app/_ui/page-header";
import type { Channel } from "@/server/channels/schema";
import { ChannelTabs } from "../../_components/channel-tabs";
import { ChannelDialog } from "./channel-dialog";
import { ChannelTable } from "./channel-table";

/** The register. `open` is the channel in the dialog; "new" for one to add. */
export function RegisterScreen({ tenant, mayWrite, seesBoard }: { tenant: string; mayWrite: boolean; seesBoard: boolean }) {
  const t = useTranslations("channels");
  const trpc = useTRPC();
  const { data: channels } = useSuspenseQuery(trpc.channels.list.queryOptions({ tenant }));
  const [open, setOpen] = useState<Channel | "new" | null>(null);
  const add = mayWrite && (
    <Button variant="primary" icon={<Plus aria-hidden="true" />} onClick={() => setOpen("new")}>
      {t("add")}
    </Button>
  );
  return (
    <>
      <PageHeader title={t("title")} subtitle={t("subtitle")} secondary={channels.length > 0 && <FileLinks path={`/api/tenants/${tenant}/channels`} what={t("title")} />} primary={channels.length > 0 && add}>
        {seesBoard && <ChannelTabs tenant={tenant} current="register" />}
      </PageHeader>
      {channels.length === 0 ? (
        <EmptyState title={t("empty")} action={add}>
          {t("emptyText")}
        </EmptyState>
      ) : (
        <ChannelTable tenant={tenant} channels={channels} {...(mayWrite ? { onOpen: setOpen } : {})} />
      )}
      {open && <ChannelDialog key={open === "new" ? "new" : open.id} tenant={tenant} channel={open === "new" ? null : open} onClose={() => setOpen(null)} />}
    </>
  );
}
