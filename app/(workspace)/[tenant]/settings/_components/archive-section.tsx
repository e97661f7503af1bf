"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { Button } from "@/app/_ui/button";
import { ConfirmDialog } from "@/app/_ui/confirm-dialog";
import { Notice } from "@/app/_ui/notice";
import { Section } from "@/app/_ui/section";
import { useToast } from "@/app/_ui/toast";

/** Both ways between open and archived change what every page may do, so everything is read again. */
function useAfterwards(done: string) {
  const client = useQueryClient();
  const router = useRouter();
  const toast = useToast();
  const errorText = useErrorText();
  return {
    onSuccess: async () => {
      await client.invalidateQueries();
      toast({ title: done });
      router.refresh();
    },
    onError: (error: unknown) => toast({ title: errorText(error), tone: "error" }),
  };
}

export function ArchiveSection({ tenant, name }: { tenant: string; name: string }) {
  const t = useTranslations("settings.archive");
  const trpc = useTRPC();
  const archive = useMutation(trpc.tenants.archive.mutationOptions(useAfterwards(t("done", { name }))));
  return (
    <Section title={t("title")} description={t("text")}>
      <ConfirmDialog
        title={t("confirmTitle", { name })}
        description={t("confirmText")}
        confirmLabel={t("title")}
        onConfirm={() => archive.mutate({ tenant })}
        trigger={<Button pending={archive.isPending}>{t("action")}</Button>}
        danger
      />
    </Section>
  );
}

/** What stands in place of the settings of an archived workspace. */
export function ArchivedNotice({ tenant, name }: { tenant: string; name: string }) {
  const t = useTranslations("settings.archive");
  const trpc = useTRPC();
  const restore = useMutation(trpc.tenants.restore.mutationOptions(useAfterwards(t("restored", { name }))));
  return (
    <Notice
      title={t("isArchived")}
      action={
        <Button variant="primary" pending={restore.isPending} onClick={() => restore.mutate({ tenant })}>
          {t("restore")}
        </Button>
      }
    >
      <p>{t("isArchivedText")}</p>
    </Notice>
  );
}
