"use client";
import { clsx } from "clsx";
import { createContext, useContext, useId, useMemo, type ReactNode } from "react";
import { useTranslations } from "next-intl";

type FieldControl = { id: string; "aria-describedby": string | undefined; "aria-invalid": true | undefined; required: boolean };

const FieldContext = createContext<FieldControl | null>(null);

/** What a control inside a `Field` must carry to be named, described and marked by it; empty outside one. */
export function useFieldControl(): Partial<FieldControl> {
  return useContext(FieldContext) ?? {};
}

export type FieldProps = {
  label: ReactNode;
  /** How to fill it in, before anything went wrong. */
  hint?: ReactNode;
  /** What is wrong and what to do; null or empty when nothing is. */
  error?: ReactNode;
  required?: boolean;
  /** Says "optional" beside the label, for the one field of a form that may stay empty. */
  optional?: boolean;
  /** The label is read out but not shown: for a filter whose place explains it. */
  labelHidden?: boolean;
  className?: string;
  children: ReactNode;
};

/**
 * Label, hint and error around one control (TextInput, TextArea, Select, Combobox, NumberInput).
 * The control takes its id and descriptions from here, and keeps what was typed: an error only adds words.
 */
export function Field({ label, hint, error, required = false, optional = false, labelHidden = false, className, children }: FieldProps) {
  const t = useTranslations("ui");
  const id = useId();
  const hintId = hint ? `${id}-hint` : null;
  const errorId = error ? `${id}-error` : null;
  const describedBy = [hintId, errorId].filter(Boolean).join(" ") || undefined;
  const control = useMemo<FieldControl>(
    () => ({ id, "aria-describedby": describedBy, "aria-invalid": errorId ? true : undefined, required }),
    [id, describedBy, errorId, required],
  );
  return (
    // Two rows of the grid around it, where there is one: controls side by side are level, however long their hints are.
    <div className={clsx("grid min-w-0 gap-y-1", (hint || !labelHidden) && "row-span-2 grid-rows-subgrid", className)}>
      <div className={labelHidden && !hint ? "sr-only" : undefined}>
        <label htmlFor={id} className={labelHidden ? "sr-only" : "block text-sm font-semibold text-ink"}>
          {label}
          {optional && <span className="ms-1.5 font-normal text-ink-3">{t("optional")}</span>}
        </label>
        {hint && (
          <p id={`${id}-hint`} className="mt-1 max-w-prose text-xs text-pretty text-ink-2">
            {hint}
          </p>
        )}
      </div>
      <div className="min-w-0">
        <FieldContext value={control}>{children}</FieldContext>
        <div aria-live="polite">
          {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
        </div>
      </div>
    </div>
  );
}

/** What is wrong with a control, under it; the control names it as its description. */
export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={id} className="mt-1 flex max-w-prose gap-1.5 text-xs text-over">
      <span aria-hidden="true" className="mt-1 size-2 shrink-0 bg-over-mark" />
      {children}
    </p>
  );
}
