"use client";
import { clsx } from "clsx";
import type { ComponentProps } from "react";
import { controlFocus, controlFrame, controlInvalid } from "./control-class";
import { useFieldControl } from "./field";

/** Several lines of text; grows with what is typed where the browser can. */
export function TextArea({ className, rows = 3, ...props }: ComponentProps<"textarea">) {
  const field = useFieldControl();
  return (
    <textarea
      {...field}
      rows={rows}
      {...props}
      className={clsx(controlFrame, controlFocus, controlInvalid, "field-sizing-content min-h-20 px-2.5 py-2 placeholder:text-ink-3", className)}
    />
  );
}
