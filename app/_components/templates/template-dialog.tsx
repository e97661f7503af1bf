"use client";
import { useMutation } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { FormDialog } from "@/app/_components/form-dialog";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { RadioList } from "@/app/_ui/radio-list";
import { BUSINESS_KINDS, type BusinessKind, planOfKind } from "@/server/domain/template-kinds";
import { useAdded } from "./use-added";

/** Which kind of business it is, and what that would add. */
export function TemplateDialog({ tenant, onClose }: { tenant: string; onClose: () => void }) {
  const t = useTranslations("templates");
  const format = useFormatter();
  const trpc = useTRPC();
  const errorText = useErrorText();
  const onAdded = useAdded();
  const [kind, setKind] = useState<BusinessKind>("shop");
  const add = useMutation(
    trpc.templates.add.mutationOptions({
      onSuccess: (added) => {
        onClose();
        return onAdded(added);
      },
    }),
  );
  // Only names are shown of it, so the currency does not matter.
  const { goals, channels } = planOfKind(kind, "");
  return (
    <FormDialog
      title={t("begin")}
      description={t("beginText")}
      action={t("add")}
      pending={add.isPending}
      error={add.error && errorText(add.error)}
      onSubmit={() => add.mutate({ tenant, kind })}
      onClose={onClose}
    >
      <RadioList label={t("kind")} options={BUSINESS_KINDS.map((value) => ({ value, label: t(`kinds.${value}.name`), hint: t(`kinds.${value}.text`) }))} value={kind} onValueChange={setKind} />
      <div role="status" className="border-t border-line pt-3 text-sm">
        <p className="font-semibold">{t("goals")}</p>
        <ol className="mt-1 list-decimal ps-5 text-ink-2">
          {goals.map(({ title }) => (
            <li key={title}>{title}</li>
          ))}
        </ol>
        <p className="mt-2 text-ink-2">{t("channels", { names: format.list(channels.map(({ name }) => name)) })}</p>
      </div>
    </FormDialog>
  );
}
