"use client";
import { NumberField } from "@base-ui/react/number-field";
import { clsx } from "clsx";
import { useLocale } from "next-intl";
import { controlFocus, controlFrame, controlHeight, controlInvalid } from "./control-class";
import { useFieldControl } from "./field";

export type NumberInputProps = {
  /** Null is empty: unknown, not zero. */
  value?: number | null;
  defaultValue?: number;
  onValueChange?: (value: number | null) => void;
  min?: number;
  max?: number;
  step?: number;
  /** How the number is shown when the cursor has left, e.g. two decimals. */
  format?: Intl.NumberFormatOptions;
  /** Stands behind the number, which leaves room for it. */
  unit?: string;
  name?: string;
  placeholder?: string;
  disabled?: boolean;
  "aria-label"?: string;
  className?: string;
};

/** A number in the reader's own notation (a German comma is a decimal sign); arrows step, Shift steps by ten. */
export function NumberInput({ format, unit, placeholder, className, "aria-label": ariaLabel, ...root }: NumberInputProps) {
  const { id, required, ...described } = useFieldControl();
  const locale = useLocale();
  return (
    // Without a step of its own any number is one: a form would refuse a quarter of an hour.
    <NumberField.Root step="any" {...root} id={id} required={required} locale={locale} format={format} className={clsx("relative block w-full", className)}>
      <NumberField.Input
        {...described}
        aria-label={ariaLabel}
        placeholder={placeholder}
        className={clsx(controlFrame, controlHeight, controlFocus, controlInvalid, "text-end placeholder:text-ink-3")}
        style={unit ? { paddingInlineEnd: `calc(${unit.length}ch + 1.25rem)` } : undefined}
      />
      {unit && <span className="pointer-events-none absolute inset-y-0 end-2.5 flex items-center text-sm text-ink-2">{unit}</span>}
    </NumberField.Root>
  );
}
