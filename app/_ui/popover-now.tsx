"use client";
import { Popover as Base } from "@base-ui/react/popover";
import { clsx } from "clsx";
import type { PopoverProps } from "./popover";
import { popupClass } from "./popup-class";

/** What `Popover` is from its first opening on. */
export function PopoverNow({ trigger, title, align = "start", open, onOpenChange, children }: PopoverProps & { open: boolean; onOpenChange: (open: boolean) => void }) {
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner align={align} sideOffset={6} collisionPadding={16} className="z-50 outline-none">
          <Base.Popup className={clsx(popupClass, "w-80 max-w-[calc(100vw-2rem)] p-4 max-sm:w-[calc(100vw-2rem)]")}>
            <Base.Title className="mb-1 text-sm font-semibold">{title}</Base.Title>
            <div className="text-sm text-ink-2">{children}</div>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
