"use client";
import { useTranslations } from "next-intl";
import { UploadDrop } from "@/app/_components/import/upload-drop";
import { PageHeader } from "@/app/_ui/page-header";
import { TextLink } from "@/app/_ui/text-link";
import { FileSteps } from "./file-steps";
import { ResultHistory } from "./result-history";
import { resultStepHref } from "./steps";

export type ResultImportProps = { tenant: string; importId: string | null; isPreview: boolean; timeZone: string };

/** Without a file: drop one, and what was imported before. With one: what it asks, then what it would do. */
export function ImportScreen({ tenant, importId, ...rest }: ResultImportProps) {
  const t = useTranslations("posts.import");
  if (importId === null) {
    return (
      <>
        <PageHeader title={t("title")} subtitle={t("subtitle")} above={<TextLink href={`/${tenant}/results/posts`}>{t("toPosts")}</TextLink>} />
        <UploadDrop tenant={tenant} kind="results" label={t("drop")} hint={t("dropHint")} stepOf={(id) => resultStepHref(tenant, id)} />
        <ResultHistory tenant={tenant} />
      </>
    );
  }
  return (
    <>
      <PageHeader title={t("title")} above={<TextLink href={`/${tenant}/results/import`}>{t("all")}</TextLink>} />
      <FileSteps tenant={tenant} importId={importId} {...rest} />
    </>
  );
}
