"use client";
import { useTranslations } from "next-intl";
import { UploadDrop } from "@/app/_components/import/upload-drop";
import { PageHeader } from "@/app/_ui/page-header";
import { TextLink } from "@/app/_ui/text-link";
import { FileSteps } from "./file-steps";
import { History } from "./history";
import { stepHref, type Step } from "./steps";

export type ImportScreenProps = { tenant: string; importId: string | null; step: Step; timeZone: string; isAgency: boolean };

/** Without a file: drop one, and what was imported before. With one: its steps. */
export function ImportScreen({ tenant, importId, ...rest }: ImportScreenProps) {
  const t = useTranslations("imports");
  if (importId === null) {
    return (
      <>
        <PageHeader title={t("title")} subtitle={t("subtitle")} />
        <UploadDrop tenant={tenant} kind="time" label={t("drop")} hint={t("dropHint")} stepOf={(id) => stepHref(tenant, id, "questions")} />
        <History tenant={tenant} />
      </>
    );
  }
  return (
    <>
      <PageHeader title={t("title")} above={<TextLink href={`/${tenant}/time/import`}>{t("steps.allImports")}</TextLink>} />
      <FileSteps tenant={tenant} importId={importId} {...rest} />
    </>
  );
}
