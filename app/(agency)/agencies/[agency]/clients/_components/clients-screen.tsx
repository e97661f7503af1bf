"use client";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FileLinks } from "@/app/_components/file-links";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { Button } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { PageHeader } from "@/app/_ui/page-header";
import { useToast } from "@/app/_ui/toast";
import type { Client } from "@/server/clients/schema";
import { AddClientDialog } from "./add-client-dialog";
import { ClientTable } from "./client-table";
import { HandOverDialog } from "./hand-over-dialog";

/** The agency's clients: add, archive, hand over. Archiving takes effect at once and can be undone. */
export function ClientsScreen({ agency, mayWrite }: { agency: string; mayWrite: boolean }) {
  const t = useTranslations("clients");
  const trpc = useTRPC();
  const client = useQueryClient();
  const toast = useToast();
  const errorText = useErrorText();
  const { data: clients } = useSuspenseQuery(trpc.clients.list.queryOptions({ agency }));
  const [open, setOpen] = useState<Client | "new" | null>(null);

  const onSuccess = async () => {
    await client.invalidateQueries({ queryKey: trpc.clients.pathKey() });
    await client.invalidateQueries({ queryKey: trpc.tenants.pathKey() });
  };
  const onError = (error: unknown) => toast({ title: errorText(error), tone: "error" });
  const archive = useMutation(trpc.tenants.archive.mutationOptions({ onSuccess, onError }));
  const restore = useMutation(trpc.tenants.restore.mutationOptions({ onSuccess, onError }));
  const onArchive = ({ slug: tenant, name }: Client) =>
    archive.mutate({ tenant }, { onSuccess: () => toast({ title: t("archivedDone", { name }), undo: () => restore.mutate({ tenant }) }) });
  const onRestore = ({ slug: tenant, name }: Client) => restore.mutate({ tenant }, { onSuccess: () => toast({ title: t("restoredDone", { name }) }) });

  const add = mayWrite && (
    <Button variant="primary" icon={<Plus aria-hidden="true" />} onClick={() => setOpen("new")}>
      {t("add")}
    </Button>
  );
  return (
    <>
      <PageHeader title={t("title")} subtitle={t("subtitle")} secondary={clients.length > 0 && <FileLinks path={`/api/agencies/${agency}/clients`} what={t("title")} />} primary={clients.length > 0 && add} />
      {clients.length === 0 ? (
        <EmptyState title={t("empty")} action={add}>
          {t(mayWrite ? "emptyText" : "emptyTextReader")}
        </EmptyState>
      ) : (
        <ClientTable agency={agency} clients={clients} onArchive={onArchive} onRestore={onRestore} onHandOver={setOpen} />
      )}
      {open === "new" && <AddClientDialog agency={agency} onClose={() => setOpen(null)} />}
      {open !== null && open !== "new" && <HandOverDialog client={open} onClose={() => setOpen(null)} />}
    </>
  );
}
