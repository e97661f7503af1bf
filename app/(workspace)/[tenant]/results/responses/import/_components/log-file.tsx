"use client";
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { FindingList } from "@/app/_components/import/finding-list";
import { SampleTable } from "@/app/_components/import/sample-table";
import { ReadFailed } from "@/app/_components/read-failed";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { Button } from "@/app/_ui/button";
import { Checkbox } from "@/app/_ui/checkbox";
import { Notice } from "@/app/_ui/notice";
import { useToast } from "@/app/_ui/toast";
import type { LogAnswers } from "@/server/responses/import-schema";
import { LogFields } from "./log-fields";

/** One file: what is said of it, what an import would do by that, and the import. */
export function LogFile({ tenant, importId, timeZone }: { tenant: string; importId: string; timeZone: string }) {
  const t = useTranslations("responses.import");
  const trpc = useTRPC();
  const client = useQueryClient();
  const router = useRouter();
  const toast = useToast();
  const errorText = useErrorText();
  const [answers, setAnswers] = useState<LogAnswers>({ zone: timeZone });
  const [leaveOutErrors, setLeaveOut] = useState(false);
  const preview = useQuery({ ...trpc.responses.previewImport.queryOptions({ tenant, importId, answers }), placeholderData: keepPreviousData });
  const run = useMutation(trpc.responses.runImport.mutationOptions({
    onSuccess: async ({ added }) => {
      await client.invalidateQueries({ queryKey: trpc.responses.pathKey() });
      toast({ title: t("done", { count: added }) });
      router.push(`/${tenant}/results/responses`);
    },
  }));
  const look = preview.data;
  if (!look) return <ReadFailed query={preview} />;
  const { counts } = look;
  return (
    <form onSubmit={(event) => { event.preventDefault(); run.mutate({ tenant, importId, answers, leaveOutErrors }); }} className="flex flex-col gap-5" noValidate>
      <h2 className="text-base font-semibold break-words">{look.fileName}</h2>
      {look.sameAs && <Notice tone="warn">{t("sameAs")}</Notice>}
      <LogFields tenant={tenant} look={look} answers={answers} onChange={(change) => setAnswers({ ...answers, ...change })} />
      <ReadFailed query={preview} />
      {counts === null ? (
        <p className="text-sm text-ink-2">{[t("stillOpen"), ...look.open.map((ask) => t(`openOf.${ask}`))].join(" ")}</p>
      ) : (
        <p aria-live="polite" className="text-sm">{t("counts", counts)}</p>
      )}
      {look.findings.length > 0 && <Notice tone="warn" title={t("errors", { count: counts?.errorCount ?? 0 })}><FindingList findings={look.findings} /></Notice>}
      {counts !== null && counts.errorCount > 0 && <Checkbox label={t("leaveOut")} checked={leaveOutErrors} onChange={(event) => setLeaveOut(event.target.checked)} />}
      {run.error && <Notice tone="error">{errorText(run.error)}</Notice>}
      <Button variant="primary" type="submit" className="self-start" pending={run.isPending} aria-disabled={counts === null}>{t("run")}</Button>
      <SampleTable headings={look.headings} rows={look.samples} />
    </form>
  );
}
