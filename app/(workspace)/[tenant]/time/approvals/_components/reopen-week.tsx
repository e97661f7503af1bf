"use client";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/app/_trpc/client";
import type { ListedWeek } from "@/server/timesheets/schema";
import { ReasonDialog } from "./reason-dialog";
import { useSheetChange } from "./use-sheet-change";
import { useSheetWords } from "./use-sheet-words";

/** Opens a week again, with a word to its person. */
export function ReopenWeek({ tenant, week, onClose }: { tenant: string; week: ListedWeek; onClose: () => void }) {
  const t = useTranslations("timesheets");
  const trpc = useTRPC();
  const words = useSheetWords();
  const { change, say } = useSheetChange();
  const { memberId, memberName: name, from } = week;
  const reopen = useMutation(trpc.timesheets.reopen.mutationOptions({ onSettled: change.onSettled }));
  const onSuccess = () => {
    say(t("reopened", { name }));
    onClose();
  };
  return (
    <ReasonDialog
      title={t("reopenOf", { name, week: words.week(week) })}
      description={t("reopenText", { name })}
      confirmLabel={t("reopen")}
      isPending={reopen.isPending}
      error={reopen.error}
      onConfirm={(reason) => reopen.mutate({ tenant, memberId, from, reason }, { onSuccess })}
      onClose={onClose}
    />
  );
}
