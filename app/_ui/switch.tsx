"use client";
import { useId, type ComponentProps, type ReactNode } from "react";

/** On or off, at once: for settings that need no save. In a form that is saved later, use `Checkbox`. */
export function Switch({ label, hint, ...props }: Omit<ComponentProps<"input">, "type" | "className"> & { label: ReactNode; hint?: ReactNode }) {
  const hintId = useId();
  return (
    <label className="flex items-start justify-between gap-4 text-sm text-ink has-disabled:text-ink-3">
      <span>
        {label}
        {hint && (
          <span id={hintId} className="block max-w-prose text-xs text-pretty text-ink-2">
            {hint}
          </span>
        )}
      </span>
      <input
        {...props}
        type="checkbox"
        role="switch"
        aria-describedby={hint ? hintId : undefined}
        className="relative h-5 w-9 shrink-0 cursor-pointer appearance-none rounded-full bg-edge transition-colors duration-100 before:absolute before:inset-y-0.5 before:start-0.5 before:size-4 before:rounded-full before:bg-sheet before:transition-transform before:duration-100 checked:bg-accent checked:before:translate-x-4 disabled:cursor-not-allowed disabled:opacity-50"
      />
    </label>
  );
}
