"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useDayWords } from "@/app/_components/figures/use-day-words";
import { useTRPC } from "@/app/_trpc/client";
import { failureOf } from "@/app/_trpc/failure";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { Button } from "@/app/_ui/button";
import { ConfirmDialog } from "@/app/_ui/confirm-dialog";
import { Field } from "@/app/_ui/field";
import { Notice } from "@/app/_ui/notice";
import { TextArea } from "@/app/_ui/text-area";
import { useToast } from "@/app/_ui/toast";
import type { Review } from "@/server/reviews/schema";
import { ReviewSteps, type Step } from "./review-steps";
import { useAutosave } from "./use-autosave";

/** The meeting: each step with a field that is kept while one types, and one button that makes a record of it. */
export function ReviewForm({ tenant, review }: { tenant: string; review: Review }) {
  const t = useTranslations("reviews.review");
  const trpc = useTRPC();
  const client = useQueryClient();
  const toast = useToast();
  const errorText = useErrorText();
  const words = useDayWords();
  const draft = useAutosave(tenant, review);
  const [isAsking, setAsking] = useState(false);
  const finish = useMutation(
    trpc.reviews.finish.mutationOptions({
      onSuccess: async () => {
        // Before the record takes the form's place, and the dialog with it.
        setAsking(false);
        toast({ title: t("done") });
        await client.invalidateQueries({ queryKey: trpc.reviews.pathKey() });
      },
      onError: () => setAsking(false),
    }),
  );
  const onFinish = async () => finish.mutate(await draft.settled());
  const error = draft.take.error ?? finish.error ?? draft.error;
  const isBehind = [finish.error, draft.error].some((each) => failureOf(each)?.reason === "changedMeanwhile");
  const onTake = () => draft.take.mutate(undefined, { onSuccess: () => finish.reset() });
  const field = (step: Step) => (
    <Field label={t(`${step}Label`)}>
      <TextArea value={draft.words[step]} onChange={(event) => draft.type({ [step]: event.target.value })} onBlur={() => void draft.flush()} rows={4} maxLength={5000} />
    </Field>
  );
  return (
    <>
      <ReviewSteps tenant={tenant} review={review} field={field} />
      <div className="mt-8 flex max-w-3xl flex-col gap-3">
        {error && (
          <Notice tone="error" action={isBehind && <Button onClick={onTake} pending={draft.take.isPending}>{t("takeNewer")}</Button>}>
            {errorText(error)} {isBehind && t("takeNewerText")}
          </Notice>
        )}
        <div className="flex flex-wrap items-center gap-3">
          <Button variant="primary" onClick={() => setAsking(true)}>
            {t("finish")}
          </Button>
          <span className="text-sm text-ink-2" aria-live="polite">
            {draft.isSaving ? t("saving") : draft.isSaved && t("saved")}
          </span>
        </div>
      </div>
      <ConfirmDialog
        open={isAsking}
        onOpenChange={setAsking}
        title={t("finishTitle", { month: words.month(review.month) })}
        description={t("finishText")}
        confirmLabel={t("finish")}
        pending={finish.isPending}
        onConfirm={() => void onFinish()}
      />
    </>
  );
}
