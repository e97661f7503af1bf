"use client";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Suspense } from "react";
import { useInstant } from "@/app/_components/instants";
import { useTRPC } from "@/app/_trpc/client";
import { LinkButton } from "@/app/_ui/link-button";
import { Notice } from "@/app/_ui/notice";
import { TableSkeleton } from "@/app/_ui/skeleton";
import { PreviewStep } from "./preview-step";
import { QuestionsStep } from "./questions-step";

type FileStepsProps = { tenant: string; importId: string; isPreview: boolean; timeZone: string };

/** One file: its questions, its preview, and once it has run what came of it. */
export function FileSteps({ tenant, importId, isPreview, timeZone }: FileStepsProps) {
  const t = useTranslations("posts.import");
  const trpc = useTRPC();
  const moment = useInstant();
  const { data: look } = useSuspenseQuery(trpc.resultImports.get.queryOptions({ tenant, importId }));
  const { line, sameAs } = look;
  const hasRun = line.state === "done" || line.state === "undone";
  const href = `/${tenant}/${{ posts: "results/posts", days: "results/kpis", spend: "time/expenses" }[look.holds]}`;
  return (
    <>
      <div className="mb-6 flex flex-col gap-3">
        <div>
          <h2 className="text-base font-semibold break-words">{line.fileName}</h2>
          <p className="text-sm text-ink-2">{t("recognised", { format: t(`format.${line.format}`), rows: line.rowCount, encoding: look.encoding.toUpperCase() })}</p>
        </div>
        {sameAs && !hasRun && <Notice>{t("sameAs", { date: moment(sameAs.createdAt, { dateStyle: "long" }) })}</Notice>}
      </div>
      {line.state === "done" && (
        <Notice tone="good" live action={<LinkButton href={href}>{t(`open.${look.holds}`)}</LinkButton>}>
          {t(`done.${look.holds}`, { added: line.added ?? 0, renewed: line.renewed ?? 0, known: line.known ?? 0, leftOut: line.leftOut ?? 0 })}
        </Notice>
      )}
      {line.state === "undone" && <Notice>{t("undone")}</Notice>}
      {!hasRun && (
        <Suspense key={String(isPreview)} fallback={<TableSkeleton rows={6} />}>
          {isPreview && look.open.length === 0 ? <PreviewStep tenant={tenant} importId={importId} /> : <QuestionsStep tenant={tenant} look={look} timeZone={timeZone} />}
        </Suspense>
      )}
    </>
  );
}
