"use client";
import { clsx } from "clsx";
import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { controlFocus, controlFrame, controlHeight, controlInvalid } from "./control-class";
import { useFieldControl } from "./field";

export type SelectOption = { value: string; label: string; disabled?: boolean };

export type SelectProps = Omit<ComponentProps<"select">, "children"> & {
  options: readonly SelectOption[];
  /** The words of the empty choice (value ""), shown first; without it there is none. */
  placeholder?: string;
};

/** The browser's own list: best on phones and for up to about ten choices. For more, `Combobox`. */
export function Select({ options, placeholder, className, ...props }: SelectProps) {
  const field = useFieldControl();
  return (
    <span className={clsx("relative block w-full", className)}>
      <select {...field} {...props} className={clsx(controlFrame, controlHeight, controlFocus, controlInvalid, "appearance-none truncate pe-8")}>
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
      <ChevronDown aria-hidden="true" className="pointer-events-none absolute inset-y-0 end-2.5 my-auto size-4 text-ink-3" />
    </span>
  );
}
