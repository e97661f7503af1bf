"use client";
import type { ComponentProps, ReactNode } from "react";
import { buttonClass, type ButtonSize, type ButtonVariant } from "./button-class";
import { Spinner } from "./spinner";
import { useTooltip } from "./use-tooltip";

export type IconButtonProps = Omit<ComponentProps<"button">, "children"> & {
  icon: ReactNode;
  /** What it does, in words: the accessible name and the tooltip. */
  label: string;
  variant?: ButtonVariant;
  size?: ButtonSize;
  pending?: boolean;
};

/** A square button with a picture; the words are in its name and appear on hover and focus. */
export function IconButton({ icon, label, variant = "bare", size = "normal", pending = false, className, onClick, ...rest }: IconButtonProps) {
  const square = size === "normal" ? "w-9 px-0 pointer-coarse:w-11" : "w-7 px-0 pointer-coarse:w-9";
  const { heard, tooltip } = useTooltip(label, rest);
  return (
    <>
      <button
        type="button"
        {...rest}
        {...heard}
        aria-label={label}
        aria-busy={pending || undefined}
        aria-disabled={pending || rest["aria-disabled"]}
        className={buttonClass(variant, size, `${square} ${className ?? ""}`)}
        onClick={pending ? undefined : onClick}
      >
        {pending ? <Spinner /> : icon}
      </button>
      {tooltip}
    </>
  );
}
