"use client";
import { clsx } from "clsx";
import { useId, type ReactNode } from "react";

export type SegmentedControlProps<Value extends string> = {
  /** Names the group for readers. */
  label: string;
  options: readonly { value: Value; label: ReactNode }[];
  value: Value;
  onValueChange: (value: Value) => void;
  className?: string;
};

/** One of two to five, all in sight. Radio buttons underneath: arrows move, one Tab stop. */
export function SegmentedControl<Value extends string>({ label, options, value, onValueChange, className }: SegmentedControlProps<Value>) {
  const name = useId();
  return (
    <fieldset className={clsx("inline-flex w-fit rounded-md border border-line bg-well p-0.5", className)}>
      <legend className="sr-only">{label}</legend>
      {options.map((option) => (
        <label
          key={option.value}
          className="relative flex h-7 items-center rounded-sm px-2.5 text-sm whitespace-nowrap text-ink-2 select-none hover:text-ink has-checked:bg-raised has-checked:font-semibold has-checked:text-ink has-checked:shadow-[0_0_0_1px_var(--color-line)] has-focus-visible:outline-2 has-focus-visible:outline-accent pointer-coarse:h-10"
        >
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onValueChange(option.value)}
            className="sr-only"
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}
