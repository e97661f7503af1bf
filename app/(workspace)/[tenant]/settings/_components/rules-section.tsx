"use client";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormDialog } from "@/app/_components/form-dialog";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { useFieldErrors } from "@/app/_trpc/use-field-errors";
import { Button } from "@/app/_ui/button";
import { Field } from "@/app/_ui/field";
import { NumberInput } from "@/app/_ui/number-input";
import { ActionsHeader, RowAction } from "@/app/_ui/row-action";
import { Section } from "@/app/_ui/section";
import { Cell, HeaderCell, NumberCell, Row, Table } from "@/app/_ui/table";
import { TextInput } from "@/app/_ui/text-input";
import { useToast } from "@/app/_ui/toast";
import type { ListedRule } from "@/server/rules/schema";

/** The numbers that advice, gates and recommendations go by, each with who said so. */
export function RulesSection({ tenant }: { tenant: string }) {
  const t = useTranslations("verdicts.rules");
  const trpc = useTRPC();
  const { data: rules } = useSuspenseQuery(trpc.rules.list.queryOptions({ tenant }));
  const [open, setOpen] = useState<ListedRule | null>(null);
  const amount = ({ value, unit }: Pick<ListedRule, "value" | "unit">) => unit === "percent" ? `${value}%` : `${value} ${t(`units.${unit}`)}`.trim();
  return (
    <Section title={t("title")} description={t("text")}>
      <Table caption={t("caption")} captionHidden phone="rows">
        <thead>
          <tr>
            <HeaderCell>{t("rule")}</HeaderCell>
            <HeaderCell numeric>{t("value")}</HeaderCell>
            <HeaderCell>{t("source")}</HeaderCell>
            <ActionsHeader>{t("change")}</ActionsHeader>
          </tr>
        </thead>
        <tbody>
          {rules.map((rule) => (
            <Row key={rule.key}>
              <Cell head>{t(`names.${rule.key}`)}</Cell>
              <NumberCell label={t("value")}>
                {amount(rule)}
                {rule.instead && <span className="block text-xs text-ink-2">{t("own", { value: amount({ ...rule.instead, unit: rule.unit }) })}</span>}
              </NumberCell>
              <Cell label={t("source")} className="text-xs text-ink-2">
                {[rule.source, rule.year].filter((part) => part !== null).join(", ")}
              </Cell>
              <NumberCell>
                <RowAction label={t("change")} name={t(`names.${rule.key}`)} onPress={() => setOpen(rule)} />
              </NumberCell>
            </Row>
          ))}
        </tbody>
      </Table>
      {open && <RuleDialog key={open.key} tenant={tenant} rule={open} onClose={() => setOpen(null)} />}
    </Section>
  );
}

function RuleDialog({ tenant, rule, onClose }: { tenant: string; rule: ListedRule; onClose: () => void }) {
  const t = useTranslations("verdicts.rules");
  const trpc = useTRPC();
  const client = useQueryClient();
  const toast = useToast();
  const errorText = useErrorText();
  const [value, setValue] = useState<number | null>(rule.value);
  const [source, setSource] = useState(rule.instead ? rule.source : "");
  const [year, setYear] = useState<number | null>(rule.instead ? rule.year : null);
  const set = useMutation(trpc.rules.set.mutationOptions({
    onSuccess: async () => {
      for (const queryKey of [trpc.rules.pathKey(), trpc.advice.pathKey(), trpc.verdicts.pathKey()]) await client.invalidateQueries({ queryKey });
      toast({ title: t("saved") });
      onClose();
    },
  }));
  const wrong = useFieldErrors(set.error);
  const was = rule.instead && { value: rule.value, source: rule.source, year: rule.year };
  return (
    <FormDialog title={t("dialogTitle")} description={t(`names.${rule.key}`)} action={t("change")} pending={set.isPending} error={set.error && errorText(set.error)} onSubmit={() => set.mutate({ tenant, rule: rule.key, own: { value: value ?? 0, source, year }, was })} onClose={onClose}>
      <Field label={t("value")} className="w-40" error={wrong("own")} required>
        <NumberInput value={value} onValueChange={setValue} min={0} max={1000} unit={t(`units.${rule.unit}`)} />
      </Field>
      <Field label={t("source")} required>
        <TextInput value={source} onChange={(event) => setSource(event.target.value)} maxLength={200} />
      </Field>
      <Field label={t("year")} className="w-32" optional>
        <NumberInput value={year} onValueChange={setYear} min={1900} max={2199} step={1} format={{ useGrouping: false }} />
      </Field>
      {rule.instead && (
        <Button className="self-start" onClick={() => set.mutate({ tenant, rule: rule.key, own: null, was })}>
          {t("default")}
        </Button>
      )}
    </FormDialog>
  );
}
