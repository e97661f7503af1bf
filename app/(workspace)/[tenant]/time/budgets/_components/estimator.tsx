"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import { useDayWords } from "@/app/_components/figures/use-day-words";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { Button } from "@/app/_ui/button";
import { Dialog } from "@/app/_ui/dialog";
import { Field } from "@/app/_ui/field";
import { Notice } from "@/app/_ui/notice";
import { NumberInput } from "@/app/_ui/number-input";
import { Select } from "@/app/_ui/select";
import { useToast } from "@/app/_ui/toast";
import { useDurationFormat } from "@/app/_ui/use-duration-format";
import { addMonths } from "@/server/domain/day";
import { estimateEffort, type EstimateRules } from "@/server/domain/estimate";
import { EstimateQuestion, type Question } from "./estimate-question";
import { EstimateTable } from "./estimate-table";
import { RulesOfThumb } from "./rules-of-thumb";

export type EstimatorProps = { tenant: string; month: string; rules: EstimateRules; fteWeekSeconds: number; onClose: () => void };

const START: Question = { organisation: "small", participation: true, analysis: true, reading: "sequential" };

/** Proposes a first budget by rule of thumb, both readings of the rule in sight, and keeps what it assumed. */
export function Estimator({ tenant, month: firstMonth, rules: firstRules, fteWeekSeconds, onClose }: EstimatorProps) {
  const t = useTranslations("budgets.estimator");
  const common = useTranslations("common");
  const words = useDayWords();
  const format = useDurationFormat();
  const toast = useToast();
  const errorText = useErrorText();
  const trpc = useTRPC();
  const client = useQueryClient();
  const [question, setQuestion] = useState(START);
  const [rules, setRules] = useState(firstRules);
  const [month, setMonth] = useState(firstMonth);
  /** Undefined as long as the person has not typed an own number; null is an emptied field, which keeps the form from being sent. */
  const [typedHours, setTypedHours] = useState<number | null>();

  const { lowSeconds, highSeconds } = estimateEffort({ ...question, fteWeekSeconds }, rules).month;
  const hours = typedHours ?? Math.round((lowSeconds + highSeconds) / 7200);
  const estimate = useMutation(
    trpc.budgets.estimate.mutationOptions({
      onSuccess: async () => {
        await client.invalidateQueries({ queryKey: trpc.budgets.pathKey() });
        toast({ title: t("saved", { amount: format(hours * 3600, "text"), month: words.month(month) }) });
        onClose();
      },
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    estimate.mutate({ tenant, ...question, rules, month, seconds: Math.round(hours * 3600) });
  };
  return (
    <Dialog
      title={t("title")}
      description={t("description")}
      width="wide"
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      footer={
        <>
          <Button onClick={onClose}>{common("cancel")}</Button>
          <Button variant="primary" type="submit" form="estimate" pending={estimate.isPending}>
            {t("save")}
          </Button>
        </>
      }
    >
      <form id="estimate" onSubmit={submit} className="flex flex-col gap-5">
        {estimate.error && <Notice tone="error">{errorText(estimate.error)}</Notice>}
        <EstimateQuestion question={question} onChange={setQuestion} />
        <EstimateTable question={question} rules={rules} fteWeekSeconds={fteWeekSeconds} />
        <div className="grid items-end gap-4 sm:grid-cols-2">
          <Field label={t("hours")} hint={t("hoursHint")}>
            <NumberInput hours required value={typedHours === undefined ? hours : typedHours} onValueChange={setTypedHours} min={0} max={100_000} />
          </Field>
          <Field label={t("from")}>
            <Select
              options={Array.from({ length: 13 }, (_, index) => addMonths(firstMonth, index)).map((value) => ({ value, label: words.month(value) }))}
              value={month}
              onChange={(event) => setMonth(event.target.value)}
            />
          </Field>
        </div>
        <RulesOfThumb rules={rules} onChange={setRules} />
      </form>
    </Dialog>
  );
}
