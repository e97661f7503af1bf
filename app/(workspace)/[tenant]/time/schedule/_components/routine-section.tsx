"use client";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useEntryWords } from "@/app/_components/entry-words";
import { FileLinks } from "@/app/_components/file-links";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { Button } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { Section } from "@/app/_ui/section";
import { useToast } from "@/app/_ui/toast";
import type { Day } from "@/server/domain/day";
import type { Routine } from "@/server/routines/schema";
import { RoutineDialog } from "./routine-dialog";
import { RoutineTable } from "./routine-table";

type Props = { tenant: string; memberId: string | null; people: readonly { memberId: string; name: string }[]; mayAdd: boolean; mayWriteAll: boolean; today: Day };

/** The routines of whose week is shown. Deleting takes effect at once and can be undone. */
export function RoutineSection({ tenant, memberId, people, mayAdd, mayWriteAll, today }: Props) {
  const t = useTranslations("peoples-time.routine");
  const words = useEntryWords();
  const trpc = useTRPC();
  const client = useQueryClient();
  const toast = useToast();
  const errorText = useErrorText();
  const { data } = useSuspenseQuery(trpc.routines.list.queryOptions({ tenant }));
  const [open, setOpen] = useState<Routine | "new" | null>(null);
  const onSuccess = async () => {
    await client.invalidateQueries({ queryKey: trpc.routines.pathKey() });
    await client.invalidateQueries({ queryKey: trpc.schedule.pathKey() });
  };
  const after = { onSuccess, onError: (error: unknown) => toast({ title: errorText(error), tone: "error" as const }) };
  const restore = useMutation(trpc.routines.restore.mutationOptions(after));
  const remove = useMutation(trpc.routines.remove.mutationOptions(after));
  const onRemove = ({ id }: Routine) => remove.mutate({ tenant, routineId: id }, { onSuccess: () => toast({ title: t("removed"), undo: () => restore.mutate({ tenant, routineId: id }) }) });
  const routines = data.filter((routine) => memberId === null || routine.memberId === memberId);
  return (
    <Section
      title={t("title")}
      description={t("text")}
      actions={
        <>
          {routines.length > 0 && <FileLinks path={`/api/tenants/${tenant}/routines`} what={t("title")} />}
          {mayAdd && (
            <Button icon={<Plus aria-hidden="true" />} onClick={() => setOpen("new")}>
              {t("add")}
            </Button>
          )}
        </>
      }
    >
      {routines.length === 0 ? (
        <EmptyState title={t("none")}>{t("noneText")}</EmptyState>
      ) : (
        <RoutineTable routines={routines} showsPerson={memberId === null} workOf={words.work} onOpen={setOpen} onRemove={onRemove} />
      )}
      {open && (
        <RoutineDialog key={open === "new" ? "new" : open.id} tenant={tenant} routine={open === "new" ? null : open} whose={memberId} people={mayWriteAll ? people : []} today={today} onSaved={onSuccess} onClose={() => setOpen(null)} />
      )}
    </Section>
  );
}
