"use client";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { FindingList } from "@/app/_components/import/finding-list";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { Button } from "@/app/_ui/button";
import { Checkbox } from "@/app/_ui/checkbox";
import { Disclosure } from "@/app/_ui/disclosure";
import { LinkButton } from "@/app/_ui/link-button";
import { Notice } from "@/app/_ui/notice";
import { NumberText } from "@/app/_ui/number-text";
import { Stat, StatRow } from "@/app/_ui/stat";
import { TextLink } from "@/app/_ui/text-link";
import { exactTime } from "./exact-time";
import { LockedLines } from "./locked-lines";
import { PreviewTotals } from "./preview-totals";
import { stepHref } from "./steps";

/** What the import will do, before it does it. Lines with errors have to be left out by hand. */
export function PreviewStep({ tenant, importId }: { tenant: string; importId: string }) {
  const t = useTranslations("imports");
  const trpc = useTRPC();
  const client = useQueryClient();
  const router = useRouter();
  const errorText = useErrorText();
  const { data: preview } = useSuspenseQuery(trpc.imports.preview.queryOptions({ tenant, importId }));
  const refresh = () => client.invalidateQueries({ queryKey: trpc.imports.pathKey() });
  const leaveOut = useMutation(trpc.imports.leaveOutErrors.mutationOptions({ onSuccess: refresh }));
  const leaveOutLocked = useMutation(trpc.imports.leaveOutLocked.mutationOptions({ onSuccess: refresh }));
  const run = useMutation(
    trpc.imports.run.mutationOptions({
      onSuccess: async () => {
        router.push(stepHref(tenant, importId, "run"));
        await client.invalidateQueries({ queryKey: trpc.imports.list.pathKey() });
        await client.invalidateQueries({ queryKey: trpc.imports.get.pathKey() });
      },
    }),
  );
  const { unmapped, errorCount, known, entries } = preview;
  const open = unmapped.projects + unmapped.people + unmapped.work;
  const leavesOut = leaveOut.isPending ? leaveOut.variables.leaveOut : preview.leaveOutErrors;
  const leavesOutLocked = leaveOutLocked.isPending ? leaveOutLocked.variables.leaveOut : preview.leaveOutLocked;
  const isOnLocked = preview.locked.entries > 0 && !leavesOutLocked;
  const error = run.error ?? leaveOut.error ?? leaveOutLocked.error;
  return (
    <>
      <StatRow>
        <Stat label={t("preview.entries")} value={<NumberText value={entries} />} />
        <Stat label={t("preview.time")} value={exactTime(preview.seconds)} />
        <Stat label={t("preview.fresh")} value={<NumberText value={entries - known} />} />
        <Stat label={t("preview.known")} value={<NumberText value={known} />} />
        <Stat label={t("preview.leftOut")} value={<NumberText value={preview.leftOut.entries} />} />
      </StatRow>
      <div className="mt-6 flex flex-col gap-3">
        {open > 0 && (
          <Notice tone="warn" action={<TextLink href={stepHref(tenant, importId, "map")}>{t("preview.toMapping")}</TextLink>}>
            {t("preview.unmapped", { count: open })}
          </Notice>
        )}
        {errorCount > 0 && (
          <Notice tone="warn" title={t("preview.errors", { count: errorCount })}>
            <p>{t("preview.errorsText")}</p>
            <FindingList findings={preview.findings.filter(({ severity }) => severity === "error")} />
            <Checkbox
              className="mt-2 font-semibold"
              label={t("preview.leaveOutErrors", { count: errorCount })}
              checked={leavesOut}
              onChange={(event) => leaveOut.mutate({ tenant, importId, leaveOut: event.target.checked })}
            />
          </Notice>
        )}
        {preview.locked.entries > 0 && (
          <LockedLines locked={preview.locked} leavesOut={leavesOutLocked} onLeaveOut={(leaveOut) => leaveOutLocked.mutate({ tenant, importId, leaveOut })} />
        )}
        {entries > 0 && known === entries && <Notice>{t("preview.allKnown")}</Notice>}
      </div>
      <PreviewTotals preview={preview} />
      {preview.warningCount > 0 && (
        <Disclosure summary={t("preview.warnings", { count: preview.warningCount })} className="mt-8 text-sm">
          <p className="mt-1 text-ink-2">{t("preview.warningsText")}</p>
          {preview.warnings.map(({ code, count }) => {
            const shown = preview.findings.filter((finding) => finding.code === code && finding.severity === "warning");
            return (
              <div key={code} className="mt-3">
                {shown.length < count && <p className="font-semibold">{t("preview.shown", { shown: shown.length, count })}</p>}
                <FindingList findings={shown} />
              </div>
            );
          })}
        </Disclosure>
      )}
      <div className="mt-8 flex flex-col items-start gap-3">
        {error && <Notice tone="error">{errorText(error)}</Notice>}
        <div className="flex gap-2">
          <LinkButton href={stepHref(tenant, importId, "map")}>{t("steps.back")}</LinkButton>
          <Button variant="primary" pending={run.isPending} disabled={open > 0 || entries === 0 || (errorCount > 0 && !leavesOut) || isOnLocked || leaveOut.isPending || leaveOutLocked.isPending} onClick={() => run.mutate({ tenant, importId })}>
            {t("preview.run", { count: entries - known - preview.locked.entries })}
          </Button>
        </div>
      </div>
    </>
  );
}
