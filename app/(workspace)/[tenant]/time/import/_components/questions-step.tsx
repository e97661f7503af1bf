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
import { Disclosure } from "@/app/_ui/disclosure";
import { Notice } from "@/app/_ui/notice";
import { Section } from "@/app/_ui/section";
import type { ImportAnswers, ImportLook } from "@/server/imports/schema";
import { ColumnFields } from "./column-fields";
import { QuestionField } from "./question-field";
import { stepHref } from "./steps";

/** What the file does not say, with values of the file to judge by. Answers are kept for the next file of its kind. */
export function QuestionsStep({ tenant, look, timeZone }: { tenant: string; look: ImportLook; timeZone: string }) {
  const t = useTranslations("imports");
  const trpc = useTRPC();
  const client = useQueryClient();
  const router = useRouter();
  const errorText = useErrorText();
  const sentence = useFindingSentence();
  const importId = look.line.id;
  const asksZone = look.questions.some(({ asks }) => asks === "zone");
  const [answers, setAnswers] = useState<ImportAnswers>({ ...(asksZone ? { zone: timeZone } : {}), ...look.answers });
  const change = (changed: ImportAnswers) => setAnswers((before) => ({ ...before, ...changed }));
  const save = useMutation(
    trpc.imports.answer.mutationOptions({
      onSuccess: async ({ isReady }) => {
        // What the next steps begin with must not come from before the answers.
        client.removeQueries({ queryKey: trpc.imports.sources.pathKey() });
        client.removeQueries({ queryKey: trpc.imports.preview.pathKey() });
        await client.invalidateQueries({ queryKey: trpc.imports.pathKey() });
        if (isReady) router.push(stepHref(tenant, importId, "map"));
      },
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate({ tenant, importId, answers });
  };
  const columns = <ColumnFields headings={look.headings} columns={answers.columns ?? look.columns} missing={look.missingColumns} onChange={(chosen) => change({ columns: chosen })} />;
  return (
    <form onSubmit={submit}>
      <Section title={t("ask.title")}>
        <div className="flex max-w-xl flex-col gap-5">
          {look.questions.length === 0 && <p className="text-sm text-ink-2">{t("ask.nothing")}</p>}
          {look.questions.map((question) => (
            <QuestionField key={question.asks} question={question} answers={answers} onChange={change} />
          ))}
        </div>
      </Section>
      {look.line.format === "generic" && (
        <Section title={t("ask.columns")} description={t("ask.columnsHint")}>
          {columns}
        </Section>
      )}
      <SampleTable headings={look.headings} rows={look.samples} />
      {look.line.format !== "generic" && (
        <Disclosure summary={t("ask.columns")} className="mt-4 text-sm">
          <div className="mt-3">{columns}</div>
        </Disclosure>
      )}
      <div className="mt-8 flex flex-col items-start gap-3">
        {save.error && <Notice tone="error">{errorText(save.error)}</Notice>}
        {save.data?.problem && <Notice tone="error">{sentence(save.data.problem)}</Notice>}
        {save.data && !save.data.isReady && !save.data.problem && <Notice tone="warn" live>{t("ask.open")}</Notice>}
        <Button variant="primary" type="submit" pending={save.isPending}>
          {t("steps.next")}
        </Button>
      </div>
    </form>
  );
}
