"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState, type FormEvent } from "react";
import { SampleTable } from "@/app/_components/import/sample-table";
import { useFindingSentence } from "@/app/_components/import/use-finding-sentence";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { Button } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import { Section } from "@/app/_ui/section";
import { SegmentedControl } from "@/app/_ui/segmented-control";
import { HOLDS, type Holds, type ResultAnswers, type ResultLook } from "@/server/result-imports/schema";
import { PostFields, SpendFields } from "./column-fields";
import { DayFields } from "./day-fields";
import { QuestionFields } from "./question-fields";
import { resultStepHref } from "./steps";

/** What the file does not say, and which column holds what. Answers are kept for the next file with the same headings. */
export function QuestionsStep({ tenant, look, timeZone }: { tenant: string; look: ResultLook; timeZone: string }) {
  const t = useTranslations("posts.import");
  const trpc = useTRPC();
  const client = useQueryClient();
  const router = useRouter();
  const errorText = useErrorText();
  const sentence = useFindingSentence();
  const importId = look.line.id;
  const [answers, setAnswers] = useState<ResultAnswers>(() => ({ ...(look.asks.includes("zone") ? { zone: timeZone } : {}), ...(look.asks.includes("currency") && look.headingCurrency !== null ? { currency: look.headingCurrency } : {}), ...(look.channels.length === 1 ? { channelId: look.channels[0]?.id } : {}), ...look.answers }));
  const change = (changed: ResultAnswers) => setAnswers((before) => ({ ...before, ...changed }));
  const save = useMutation(
    trpc.resultImports.answer.mutationOptions({
      onSuccess: async ({ isReady }) => {
        client.removeQueries({ queryKey: trpc.resultImports.preview.pathKey() });
        await client.invalidateQueries({ queryKey: trpc.resultImports.pathKey() });
        if (isReady) router.push(resultStepHref(tenant, importId, "preview"));
      },
    }),
  );
  const send = (given: ResultAnswers) => save.mutate({ tenant, importId, answers: given });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send(answers);
  };
  // What is asked depends on it, so it is kept at once.
  const hold = (holds: Holds) => {
    const next = { ...answers, holds };
    setAnswers(next);
    send(next);
  };
  return (
    <form onSubmit={submit}>
      <SegmentedControl label={t("holds")} options={HOLDS.map((value) => ({ value, label: t(`holdsOptions.${value}`) }))} value={answers.holds ?? look.holds} onValueChange={hold} />
      <Section title={t("questions")} className="mt-6">
        <QuestionFields look={look} answers={answers} onChange={change} />
      </Section>
      {look.holds === "posts" && <PostFields look={look} answers={answers} onChange={change} />}
      {look.holds === "days" && <DayFields look={look} answers={answers} onChange={change} />}
      {look.holds === "spend" && <SpendFields look={look} answers={answers} onChange={change} />}
      <SampleTable headings={look.headings} rows={look.samples} />
      <div className="mt-8 flex flex-col items-start gap-3">
        {save.error && <Notice tone="error">{errorText(save.error)}</Notice>}
        {save.data?.problem && <Notice tone="error">{sentence(save.data.problem)}</Notice>}
        {save.data && !save.data.isReady && !save.data.problem && look.open.length > 0 && (
          <Notice tone="warn" live>
            {t("stillOpen")} {look.open.map((ask) => t(`openOf.${ask}`)).join(" ")}
          </Notice>
        )}
        <Button variant="primary" type="submit" pending={save.isPending}>
          {t("next")}
        </Button>
      </div>
    </form>
  );
}
