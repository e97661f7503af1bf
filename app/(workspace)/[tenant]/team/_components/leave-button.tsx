"use client";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { Button } from "@/app/_ui/button";
import { ConfirmDialog } from "@/app/_ui/confirm-dialog";
import { useToast } from "@/app/_ui/toast";

/** Ends one's own membership and goes to where else the person may be. */
export function LeaveButton({ tenant }: { tenant: string }) {
  const t = useTranslations("team");
  const trpc = useTRPC();
  const toast = useToast();
  const errorText = useErrorText();
  const leave = useMutation(
    trpc.members.leave.mutationOptions({
      // A whole new page: nothing that was read here may stay in the browser's memory.
      onSuccess: () => window.location.assign("/"),
      onError: (error) => toast({ title: errorText(error), tone: "error" }),
    }),
  );
  return (
    <div className="mt-10 border-t border-line pt-4">
      <ConfirmDialog
        title={t("leaveTitle")}
        description={t("leaveText")}
        confirmLabel={t("leave")}
        onConfirm={() => leave.mutate({ tenant })}
        trigger={
          <Button variant="bare" className="-ms-3" pending={leave.isPending}>
            {t("leave")}
          </Button>
        }
        danger
      />
    </div>
  );
}
