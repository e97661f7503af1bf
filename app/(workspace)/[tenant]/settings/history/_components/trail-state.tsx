"use client";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { Button } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import { useHistoryWords } from "./history-words";

/** Whether the history is as it was written, in one line, and a way to look again. */
export function TrailState({ tenant, timeZone }: { tenant: string; timeZone: string }) {
  const t = useTranslations("history.trail");
  const trpc = useTRPC();
  const client = useQueryClient();
  const words = useHistoryWords();
  const errorText = useErrorText();
  const { data } = useSuspenseQuery(trpc.audit.state.queryOptions({ tenant }));
  const check = useMutation(trpc.audit.check.mutationOptions({ onSuccess: (state) => client.setQueryData(trpc.audit.state.queryKey({ tenant }), state) }));
  const at = (instant: string) => words.instant(instant, timeZone);
  const { check: found, replay } = data;
  const isWhole = found !== null && found.faults === 0 && (replay === null || replay.faults === 0);
  const says =
    found === null ? t("unchecked") : found.faults === 0 ? t("whole", { at: at(found.wholeTo ?? found.at) }) : found.wholeTo === null ? t("brokenFromStart", { count: found.faults }) : t("broken", { at: at(found.wholeTo), count: found.faults });
  return (
    <div data-print="hide" className="mb-5">
      <Notice
        tone={found === null ? "info" : isWhole ? "good" : "error"}
        live={check.isSuccess}
        action={
          <Button size="small" pending={check.isPending} onClick={() => check.mutate({ tenant })}>
            {t("check")}
          </Button>
        }
      >
        <p>{says}</p>
        {replay && <p>{replay.faults === 0 ? t("replayed", { at: at(replay.at) }) : t("differs", { at: at(replay.at), count: replay.faults })}</p>}
        {data.seal && <p className="text-xs text-ink-2">{t("seal", { number: data.seal.number, fingerprint: data.seal.fingerprint.slice(0, 12) })}</p>}
        {check.error && <p>{errorText(check.error)}</p>}
      </Notice>
    </div>
  );
}
