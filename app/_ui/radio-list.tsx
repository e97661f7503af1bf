"use client";
import { useId, type ReactNode } from "react";

export type RadioListProps<Value extends string> = {
  /** Names the group. */
  label: ReactNode;
  options: readonly { value: Value; label: ReactNode; hint?: ReactNode }[];
  value: Value;
  onValueChange: (value: Value) => void;
};

/** One of a few, each with a line that says what it is. The browser's own buttons: arrows move, one Tab stop. */
export function RadioList<Value extends string>({ label, options, value, onValueChange }: RadioListProps<Value>) {
  const name = useId();
  return (
    <fieldset>
      <legend className="text-sm font-semibold text-ink">{label}</legend>
      {options.map((option) => (
        <label key={option.value} className="flex items-start gap-2 py-1.5 text-sm text-ink pointer-coarse:py-2">
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onValueChange(option.value)}
            aria-describedby={option.hint ? `${name}-${option.value}` : undefined}
            className="my-0.5 size-4 shrink-0 accent-accent pointer-coarse:my-0 pointer-coarse:size-5"
          />
          <span>
            {option.label}
            {option.hint && (
              <span id={`${name}-${option.value}`} className="block text-xs text-ink-2">
                {option.hint}
              </span>
            )}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
