"use client";
import { Popover as Base } from "@base-ui/react/popover";
import { clsx } from "clsx";
import type { ReactElement, ReactNode } from "react";
import { popupClass } from "./popup-class";

export type PopoverProps = {
  trigger: ReactElement;
  /** Names the popover; shown as its first line. */
  title: ReactNode;
  align?: "start" | "center" | "end";
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  children: ReactNode;
};

/** A small form or an explanation beside what it belongs to; the page behind stays in use. */
export function Popover({ trigger, title, align = "start", open, onOpenChange, children }: PopoverProps) {
  return (
    <Base.Root open={open} onOpenChange={onOpenChange && ((next) => onOpenChange(next))}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner align={align} sideOffset={6} className="z-50 outline-none">
          <Base.Popup className={clsx(popupClass, "w-80 max-w-[calc(100vw-2rem)] p-4")}>
            <Base.Title className="mb-1 text-sm font-semibold">{title}</Base.Title>
            <div className="text-sm text-ink-2">{children}</div>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
