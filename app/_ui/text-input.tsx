"use client";
import { clsx } from "clsx";
import type { ComponentProps, ReactNode } from "react";
import { controlFocus, controlFrame, controlHeight, controlInvalid } from "./control-class";
import { useFieldControl } from "./field";

export type TextInputProps = Omit<ComponentProps<"input">, "prefix"> & {
  /** A picture or sign inside the frame, before what is typed. */
  lead?: ReactNode;
  /** A unit or sign inside the frame, after what is typed. */
  unit?: ReactNode;
};

/** One line of text. Inside a `Field` it is labelled by it; alone it needs an `aria-label`. */
export function TextInput({ lead, unit, className, ...props }: TextInputProps) {
  const field = useFieldControl();
  const input = (
    <input
      type="text"
      {...field}
      {...props}
      className={clsx(controlFrame, controlHeight, controlFocus, controlInvalid, "placeholder:text-ink-3", lead && "ps-8.5", unit && "pe-10", className)}
    />
  );
  if (!lead && !unit) return input;
  return (
    <span className="relative block w-full">
      {lead && <span className="pointer-events-none absolute inset-y-0 start-2.5 flex items-center text-ink-3 [&_svg]:size-4">{lead}</span>}
      {input}
      {unit && <span className="pointer-events-none absolute inset-y-0 end-2.5 flex items-center text-sm text-ink-2">{unit}</span>}
    </span>
  );
}
