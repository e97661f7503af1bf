"use client";
import { useTranslations } from "next-intl";
import { UploadDrop } from "@/app/_components/import/upload-drop";
import { PageHeader } from "@/app/_ui/page-header";
import { TextLink } from "@/app/_ui/text-link";
import { LogFile } from "./log-file";
import { LogHistory } from "./log-history";

/** Without a file: drop one, and what was imported before. With one: what it leaves open, and what it would do. */
export function LogImportScreen({ tenant, importId, timeZone }: { tenant: string; importId: string | null; timeZone: string }) {
  const t = useTranslations("responses.import");
  const base = `/${tenant}/results/responses`;
  return (
    <>
      <PageHeader title={t("title")} subtitle={t("subtitle")} above={<TextLink href={importId === null ? base : `${base}/import`}>{importId === null ? t("back") : t("all")}</TextLink>} />
      {importId === null ? (
        <>
          <UploadDrop tenant={tenant} kind="responses" label={t("drop")} hint={t("dropHint")} stepOf={(id) => `${base}/import?file=${id}`} />
          <LogHistory tenant={tenant} />
        </>
      ) : (
        <LogFile key={importId} tenant={tenant} importId={importId} timeZone={timeZone} />
      )}
    </>
  );
}
