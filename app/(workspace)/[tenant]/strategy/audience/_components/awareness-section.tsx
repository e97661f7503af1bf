"use client";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { Button } from "@/app/_ui/button";
import { Field } from "@/app/_ui/field";
import { Section } from "@/app/_ui/section";
import { TextArea } from "@/app/_ui/text-area";
import { useToast } from "@/app/_ui/toast";
import type { AwarenessAnswer } from "@/server/awareness/schema";

/** Four questions about how known the brand is, answered in words. */
export function AwarenessSection({ tenant, mayWrite }: { tenant: string; mayWrite: boolean }) {
  const t = useTranslations("audiences");
  const trpc = useTRPC();
  const { data: answers } = useSuspenseQuery(trpc.awareness.list.queryOptions({ tenant }));
  return (
    <Section title={t("awareness")} description={t("awarenessText")}>
      <div className="grid max-w-5xl gap-6 sm:grid-cols-2">
        {answers.map((answer) =>
          mayWrite ? (
            <AnswerForm key={answer.question} tenant={tenant} answer={answer} />
          ) : (
            <div key={answer.question}>
              <h3 className="text-sm font-semibold">{t(`questions.${answer.question}`)}</h3>
              <p className="text-xs text-ink-2">{t(`questionHints.${answer.question}`)}</p>
              <p className="mt-1 text-sm whitespace-pre-line">{answer.answer}</p>
            </div>
          ),
        )}
      </div>
    </Section>
  );
}

function AnswerForm({ tenant, answer }: { tenant: string; answer: AwarenessAnswer }) {
  const t = useTranslations("audiences");
  const common = useTranslations("common");
  const trpc = useTRPC();
  const client = useQueryClient();
  const toast = useToast();
  const errorText = useErrorText();
  const [typed, setTyped] = useState(answer.answer);
  // What was typed is on top of this one, also where somebody else has answered since.
  const [version, setVersion] = useState(answer.version);
  const question = t(`questions.${answer.question}`);
  const set = useMutation(
    trpc.awareness.answer.mutationOptions({
      onSuccess: async (_, said) => {
        setVersion(said.version + 1);
        await client.invalidateQueries({ queryKey: trpc.awareness.pathKey() });
        toast({ title: t("answered") });
      },
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    set.mutate({ tenant, question: answer.question, version, answer: typed });
  };
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-2">
      <Field label={question} hint={t(`questionHints.${answer.question}`)} error={set.error && errorText(set.error)}>
        <TextArea value={typed} onChange={(event) => setTyped(event.target.value)} maxLength={1000} />
      </Field>
      {typed.trim() !== answer.answer && (
        <Button size="small" type="submit" className="self-start" pending={set.isPending} aria-label={t("saveAnswer", { question })}>
          {common("save")}
        </Button>
      )}
    </form>
  );
}
