import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useDayWords } from "@/app/_components/figures/use-day-words";
import { FormDialog } from "@/app/_components/form-dialog";
import { useTRPC } from "@/app/_trpc/client";
import { isSaidBeside } from "@/app/_trpc/failure";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { useFieldErrors } from "@/app/_trpc/use-field-errors";
import { Field } from "@/app/_ui/field";
import { Select } from "@/app/_ui/select";
import { useToast } from "@/app/_ui/toast";
import type { RetainerLedger } from "@/server/retainers/schema";
import { draftOfTerms, termsOfDraft } from "./terms-draft";
import { TermsFields } from "./terms-fields";

const MARKED = ["capSeconds", "deficitCapSeconds", "expiryMonths", "feeMinor"];

/** Agrees on terms from an open month on. It starts from the latest that hold. */
export function TermsDialog({ tenant, name, retainer, onClose }: { tenant: string; name: string; retainer: RetainerLedger; onClose: () => void }) {
  const t = useTranslations("retainers.terms");
  const common = useTranslations("common");
  const words = useDayWords();
  const trpc = useTRPC();
  const client = useQueryClient();
  const toast = useToast();
  const errorText = useErrorText();
  const { budgetId, currency, seesFee, openMonths, currentMonth, months } = retainer;
  const [draft, setDraft] = useState(() => draftOfTerms(months[0]?.terms ?? null, currency));
  const [month, setMonth] = useState(openMonths.includes(currentMonth) ? currentMonth : (openMonths[0] ?? currentMonth));
  const agree = useMutation(
    trpc.retainers.agree.mutationOptions({
      onSuccess: async () => {
        await client.invalidateQueries({ queryKey: trpc.retainers.pathKey() });
        toast({ title: t("saved", { month: words.month(month) }) });
        onClose();
      },
    }),
  );
  const wrong = useFieldErrors(agree.error);
  const submit = () => {
    agree.mutate({ tenant, budgetId, month, ...termsOfDraft(draft, currency, seesFee) });
  };
  return (
    <FormDialog
      title={t("title", { name })}
      description={t("description")}
      action={common("save")}
      pending={agree.isPending}
      error={agree.error && !isSaidBeside(agree.error, MARKED) && errorText(agree.error)}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field label={t("from")}>
        <Select value={month} onChange={(event) => setMonth(event.target.value)} options={openMonths.map((value) => ({ value, label: words.month(value) }))} />
      </Field>
      <TermsFields draft={draft} onChange={setDraft} wrong={wrong} currency={currency} seesFee={seesFee} />
    </FormDialog>
  );
}
