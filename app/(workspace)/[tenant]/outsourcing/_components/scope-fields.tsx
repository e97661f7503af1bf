"use client";
import { Plus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { useEntryPicks } from "@/app/_components/entry-picks";
import { Button } from "@/app/_ui/button";
import { Combobox } from "@/app/_ui/combobox";
import { Field, FieldError } from "@/app/_ui/field";
import { IconButton } from "@/app/_ui/icon-button";
import { NumberInput } from "@/app/_ui/number-input";
import { blankScope, type ScopeDraft } from "./engagement-draft";

type Props = { scopes: readonly ScopeDraft[]; onChange: (scopes: ScopeDraft[]) => void; picks: ReturnType<typeof useEntryPicks>; error: string | undefined };

/** Which work on which channel, and how many hours a month; a line each. */
export function ScopeFields({ scopes, onChange, picks, error }: Props) {
  const t = useTranslations("outsourcing.form");
  const change = (key: string, to: Partial<ScopeDraft>) => onChange(scopes.map((scope) => (scope.key === key ? { ...scope, ...to } : scope)));
  return (
    <fieldset>
      <legend className="text-sm font-semibold">{t("scope")}</legend>
      <p className="mb-2 text-xs text-ink-2">{t("scopeHint")}</p>
      <ul className="flex flex-col gap-3">
        {scopes.map((scope, index) => (
          <li key={scope.key} className="grid items-end gap-2 border-b border-line pb-3 sm:grid-cols-[1fr_1fr_8rem_auto]">
            <Field label={t("activity")}>
              <Combobox options={picks.activities} value={scope.activityId} onValueChange={(activityId) => change(scope.key, { activityId })} />
            </Field>
            <Field label={t("channel")}>
              <Combobox options={picks.channels} value={scope.channelId} onValueChange={(channelId) => change(scope.key, { channelId })} placeholder={t("anyChannel")} clearable />
            </Field>
            <Field label={t("monthHours")}>
              <NumberInput hours value={scope.hours} onValueChange={(hours) => change(scope.key, { hours })} min={0} max={100_000} step={0.5} format={{ maximumFractionDigits: 2 }} unit={t("hoursUnit")} />
            </Field>
            {scopes.length > 1 && <IconButton className="self-end max-sm:justify-self-end sm:row-span-2" label={t("removeScope", { number: index + 1 })} icon={<X aria-hidden="true" />} onClick={() => onChange(scopes.filter(({ key }) => key !== scope.key))} />}
          </li>
        ))}
      </ul>
      {error && <FieldError id="scope-error">{error}</FieldError>}
      <Button variant="bare" size="small" className="mt-2" icon={<Plus aria-hidden="true" />} onClick={() => onChange([...scopes, { ...blankScope(), channelId: scopes.at(-1)?.channelId ?? null }])}>
        {t("addScope")}
      </Button>
    </fieldset>
  );
}
