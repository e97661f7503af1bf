"use client";
import { useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { useReasonText } from "@/app/_trpc/use-error-text";
import { LinkButton } from "@/app/_ui/link-button";
import { Notice } from "@/app/_ui/notice";
import { Progress } from "@/app/_ui/progress";
import { stepHref } from "./steps";

const ASK_AGAIN_MS = 1000;

/** How far the import has come, then what came of it. */
export function RunStep({ tenant, importId }: { tenant: string; importId: string }) {
  const t = useTranslations("imports");
  const errors = useTranslations("errors");
  const reasonText = useReasonText();
  const trpc = useTRPC();
  const client = useQueryClient();
  const { data: line } = useSuspenseQuery({
    ...trpc.imports.progress.queryOptions({ tenant, importId }),
    refetchInterval: (query) => (query.state.data?.state === "running" ? ASK_AGAIN_MS : false),
    staleTime: 0,
  });
  const isDone = line.state === "done";
  useEffect(() => {
    // The new entries are counted on nearly every page.
    if (isDone) void client.invalidateQueries({ predicate: ({ queryKey }) => JSON.stringify(queryKey[0]) !== JSON.stringify(trpc.imports.progress.pathKey()[0]) });
  }, [isDone, client, trpc]);

  if (line.state === "running") {
    return (
      <div className="max-w-2xl" role="status">
        <Progress label={t("run.running", { name: line.fileName })} note={t("run.progress", { done: line.progress, total: line.rowCount })} ratio={line.rowCount > 0 ? line.progress / line.rowCount : null} />
        <p className="mt-2 text-sm text-ink-2">{t("run.stays")}</p>
      </div>
    );
  }
  if (line.state === "failed") {
    return (
      <Notice tone="error" title={t("run.failed")} action={<LinkButton href={stepHref(tenant, importId, "preview")}>{t("run.again")}</LinkButton>}>
        {(line.problem && reasonText(line.problem.reason, line.problem.values)) ?? errors("importBroke")}
      </Notice>
    );
  }
  if (line.state === "undone") return <Notice>{t("run.undone")}</Notice>;
  return (
    <Notice tone="good" live action={<LinkButton href={`/${tenant}/time/entries?imported=${importId}`}>{t("run.open")}</LinkButton>}>
      {t("run.done", { added: line.added ?? 0, known: line.known ?? 0, leftOut: line.leftOut ?? 0 })}
    </Notice>
  );
}
