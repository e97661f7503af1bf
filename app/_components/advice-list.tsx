"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState, type ReactNode } from "react";
import { useDayWords } from "@/app/_components/figures/use-day-words";
import { FormDialog } from "@/app/_components/form-dialog";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { useFieldErrors } from "@/app/_trpc/use-field-errors";
import { Button } from "@/app/_ui/button";
import { Field } from "@/app/_ui/field";
import { Notice } from "@/app/_ui/notice";
import { Section } from "@/app/_ui/section";
import { TextArea } from "@/app/_ui/text-area";
import { useToast } from "@/app/_ui/toast";
import type { ListedAdvice } from "@/server/advice/schema";
import type { AdviceKind } from "@/server/domain/advice";

const UNITS = { "half-time-share": "percent", "automation-share": "percent", "duplicate-share": "percent" } as const satisfies Record<string, string>;

/** Advice of some kinds, about one subject or all; nothing where there is none. It never blocks; a note dismisses it. `extra` is what else can be done about one. */
export function AdviceList({ tenant, kinds, subject, mayWrite, extra }: { tenant: string; kinds: readonly AdviceKind[]; subject?: string; mayWrite: boolean; extra?: (advice: ListedAdvice) => ReactNode }) {
  const t = useTranslations("verdicts.advice");
  const trpc = useTRPC();
  const [dismissing, setDismissing] = useState<ListedAdvice | null>(null);
  const { data = [] } = useQuery(trpc.advice.list.queryOptions({ tenant }));
  const words = useAdviceWords();
  const shown = data.filter((advice) => kinds.includes(advice.kind) && advice.dismissed === null && (subject === undefined || advice.subject === subject));
  if (shown.length === 0) return null;
  return (
    <Section title={t("title")}>
      <ul className="flex flex-col gap-2">
        {shown.map((advice) => (
          <li key={`${advice.kind} ${advice.subject}`}>
            <Notice
              action={
                mayWrite && (
                  <>
                    {extra?.(advice)}
                    <Button size="small" onClick={() => setDismissing(advice)} aria-label={`${t("dismiss")}: ${words.sentence(advice)}`}>
                      {t("dismiss")}
                    </Button>
                  </>
                )
              }
            >
              {words.sentence(advice)}
              {advice.rule && <span className="block text-xs text-ink-2">{words.source(advice.rule)}</span>}
            </Notice>
          </li>
        ))}
      </ul>
      {dismissing && <DismissDialog key={dismissing.subject} tenant={tenant} advice={dismissing} onClose={() => setDismissing(null)} />}
    </Section>
  );
}

function useAdviceWords() {
  const t = useTranslations("verdicts.advice");
  const days = useDayWords();
  const number = (value: string | number | undefined) => (typeof value === "number" ? value : 0);
  return {
    sentence: ({ kind, name, values }: ListedAdvice) =>
      t(`kinds.${kind}`, { name, percent: number(values.percent), goals: number(values.goals), kpis: number(values.kpis), of: number(values.of), month: typeof values.month === "string" ? days.month(values.month) : "" }),
    source: ({ key, value, source, year }: NonNullable<ListedAdvice["rule"]>) => t("source", { value, unit: key in UNITS ? "percent" : "count", source, year: year === null ? "none" : String(year) }),
  };
}

function DismissDialog({ tenant, advice, onClose }: { tenant: string; advice: ListedAdvice; onClose: () => void }) {
  const t = useTranslations("verdicts.advice");
  const trpc = useTRPC();
  const client = useQueryClient();
  const toast = useToast();
  const errorText = useErrorText();
  const [note, setNote] = useState("");
  const words = useAdviceWords();
  const dismiss = useMutation(trpc.advice.dismiss.mutationOptions({
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: trpc.advice.pathKey() });
      toast({ title: t("dismissed") });
      onClose();
    },
  }));
  const wrong = useFieldErrors(dismiss.error);
  const { kind, subject, fingerprint } = advice;
  return (
    <FormDialog title={t("dismissTitle")} description={t("dismissText")} action={t("dismiss")} pending={dismiss.isPending} error={dismiss.error && !wrong("note") ? errorText(dismiss.error) : null} onSubmit={() => dismiss.mutate({ tenant, kind, subject, fingerprint, note })} onClose={onClose}>
      <p className="text-sm">{words.sentence(advice)}</p>
      <Field label={t("note")} error={wrong("note")} required>
        <TextArea rows={2} value={note} onChange={(event) => setNote(event.target.value)} maxLength={500} />
      </Field>
    </FormDialog>
  );
}
