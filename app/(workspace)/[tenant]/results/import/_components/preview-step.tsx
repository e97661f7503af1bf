"use client";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FindingList } from "@/app/_components/import/finding-list";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { Button } from "@/app/_ui/button";
import { Checkbox } from "@/app/_ui/checkbox";
import { LinkButton } from "@/app/_ui/link-button";
import { Notice } from "@/app/_ui/notice";
import { NumberText } from "@/app/_ui/number-text";
import { Stat, StatRow } from "@/app/_ui/stat";
import { TextLink } from "@/app/_ui/text-link";
import { useMoneyFormat } from "@/app/_ui/use-money-format";
import { OverwrittenTable } from "./overwritten-table";
import { PreviewTable } from "./preview-table";
import { resultStepHref } from "./steps";

/** What the import will do, before it does it. Lines with errors have to be left out by hand, and what stands stays unless that is said. */
export function PreviewStep({ tenant, importId }: { tenant: string; importId: string }) {
  const t = useTranslations("posts.import");
  const trpc = useTRPC();
  const client = useQueryClient();
  const errorText = useErrorText();
  const money = useMoneyFormat();
  const { data: preview } = useSuspenseQuery(trpc.resultImports.preview.queryOptions({ tenant, importId }));
  const [leaveOutErrors, setLeaveOutErrors] = useState(false);
  const [overwrite, setOverwrite] = useState(false);
  // The new figures are counted on many pages. What was refused may have been shown too early: it is shown anew, and to be said anew.
  const showAnew = () => {
    setOverwrite(false);
    return client.invalidateQueries({ queryKey: trpc.resultImports.preview.queryKey() });
  };
  const run = useMutation(trpc.resultImports.run.mutationOptions({ onSuccess: () => client.invalidateQueries(), onError: showAnew }));
  const { holds, rows, fresh, known, changed, missing, spent, errorCount } = preview;
  const shown = overwrite ? preview.parts.flatMap(({ standing }) => standing ?? []) : [];
  const written = fresh + (overwrite ? changed : 0);
  return (
    <>
      <StatRow>
        <Stat label={t(`rowsOf.${holds}`)} value={<NumberText value={rows} />} />
        <Stat label={t("fresh")} value={<NumberText value={fresh} />} />
        <Stat label={t("known")} value={<NumberText value={known} />} />
        <Stat label={t("changed")} value={<NumberText value={changed} />} />
      </StatRow>
      <div className="mt-6 flex flex-col gap-3">
        {spent !== null && spent.amountMinor > 0 && <p className="max-w-prose text-sm">{t("spent", { amount: money(spent.amountMinor, spent.currency) })}</p>}
        {missing > 0 && <p className="max-w-prose text-sm text-ink-2">{t("missing", { count: missing })}</p>}
        {preview.withoutDay > 0 && <p className="max-w-prose text-sm text-ink-2">{t("withoutDay", { count: preview.withoutDay, month: preview.withoutMonth })}</p>}
        {errorCount > 0 && (
          <Notice tone="warn" title={t("errors", { count: errorCount })}>
            <p>{t("errorsText")}</p>
            <FindingList findings={preview.findings} />
            {preview.findings.some(({ code }) => code === "rateMissing") && <p className="mt-1"><TextLink href={`/${tenant}/time/rates`}>{t("toRates")}</TextLink></p>}
            <Checkbox className="mt-2 font-semibold" label={t("leaveOutErrors", { count: errorCount })} checked={leaveOutErrors} onChange={(event) => setLeaveOutErrors(event.target.checked)} />
          </Notice>
        )}
        {changed > 0 && (
          <Notice title={t(`changedOf.${holds}`, { count: changed })}>
            <p>{t("changedText")}</p>
            <Checkbox className="mt-2 font-semibold" label={t("overwrite")} checked={overwrite} onChange={(event) => setOverwrite(event.target.checked)} />
          </Notice>
        )}
        {rows > 0 && known === rows && <Notice>{t("allKnown")}</Notice>}
      </div>
      {rows > 0 && <PreviewTable preview={preview} />}
      {changed > 0 && <OverwrittenTable preview={preview} />}
      <div className="mt-8 flex flex-col items-start gap-3">
        {run.error && <Notice tone="error">{errorText(run.error)}</Notice>}
        <div className="flex gap-2">
          <LinkButton href={resultStepHref(tenant, importId)}>{t("back")}</LinkButton>
          <Button variant="primary" pending={run.isPending} disabled={rows === 0 || (errorCount > 0 && !leaveOutErrors)} onClick={() => run.mutate({ tenant, importId, leaveOutErrors, overwrite: shown })}>
            {t(`run.${holds}`, { count: written })}
          </Button>
        </div>
      </div>
    </>
  );
}
