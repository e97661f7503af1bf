"use client";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/app/_trpc/client";
import { ReasonDialog } from "./reason-dialog";
import { useSheetChange } from "./use-sheet-change";
import { useSheetWords } from "./use-sheet-words";

/** Opens a closed month again; the reason stays beside its closing. */
export function ReopenMonth({ tenant, month, onClose }: { tenant: string; month: string; onClose: () => void }) {
  const t = useTranslations("timesheets");
  const trpc = useTRPC();
  const words = useSheetWords();
  const { change, say } = useSheetChange();
  const reopen = useMutation(trpc.timesheets.reopenMonth.mutationOptions({ onSettled: change.onSettled }));
  const onSuccess = () => {
    say(t("openedToast", { month: words.month(month) }));
    onClose();
  };
  return (
    <ReasonDialog
      title={t("openMonthOf", { month: words.month(month) })}
      description={t("openMonthText")}
      confirmLabel={t("openMonth")}
      isPending={reopen.isPending}
      error={reopen.error}
      onConfirm={(reason) => reopen.mutate({ tenant, month, reason }, { onSuccess })}
      onClose={onClose}
    />
  );
}
