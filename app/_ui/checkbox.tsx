"use client";
import { clsx } from "clsx";
import { useId, type ComponentProps, type ReactNode } from "react";

export type CheckboxProps = Omit<ComponentProps<"input">, "type"> & {
  label: ReactNode;
  hint?: ReactNode;
  /** Some but not all of what it stands for: shown as a dash. */
  indeterminate?: boolean;
  /** The label is read out but not shown: for the first column of a table. */
  labelHidden?: boolean;
};

/** The browser's own checkbox with its label, so that forms, labels and assistive tools need no help. */
export function Checkbox({ label, hint, indeterminate = false, labelHidden = false, className, ...props }: CheckboxProps) {
  const hintId = useId();
  return (
    <label className={clsx("inline-flex items-start gap-2 align-middle text-sm text-ink has-disabled:text-ink-3", !labelHidden && "pointer-coarse:py-2", className)}>
      <input
        {...props}
        type="checkbox"
        aria-describedby={hint ? hintId : undefined}
        ref={(node) => {
          if (node) node.indeterminate = indeterminate;
        }}
        className="my-0.5 size-4 shrink-0 accent-accent pointer-coarse:my-0 pointer-coarse:size-5"
      />
      <span className={labelHidden ? "sr-only" : undefined}>
        {label}
        {hint && (
          <span id={hintId} className="block text-xs text-ink-2">
            {hint}
          </span>
        )}
      </span>
    </label>
  );
}
