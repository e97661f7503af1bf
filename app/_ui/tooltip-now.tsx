"use client";
import { Tooltip as Base } from "@base-ui/react/tooltip";
import { useEffect, useState, type ReactNode } from "react";

export type TooltipNowProps = { content: ReactNode; anchor: Element; delay: number; onEnter: () => void; onLeave: () => void; onClose: () => void };

/** The words themselves, beside what was pointed at. They stay while the pointer is on them, and go on Escape. */
export function TooltipNow({ content, anchor, delay, onEnter, onLeave, onClose }: TooltipNowProps) {
  const [isDue, setDue] = useState(delay === 0 && !isExpanded(anchor));
  useEffect(() => {
    const timer = window.setTimeout(() => setDue(!isExpanded(anchor)), delay);
    return () => window.clearTimeout(timer);
  }, [anchor, delay]);
  return (
    <Base.Root open={isDue} onOpenChange={(next) => !next && onClose()}>
      <Base.Portal>
        <Base.Positioner anchor={anchor} side="top" sideOffset={6} className="z-60">
          <Base.Popup
            onPointerEnter={onEnter}
            onPointerLeave={onLeave}
            className="max-w-72 rounded-md bg-ink px-2 py-1 text-xs text-paper transition-opacity duration-100 data-ending-style:opacity-0 data-starting-style:opacity-0"
          >
            {content}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

/** What it opens says more than its name: that would only lie on top. */
const isExpanded = (anchor: Element) => anchor.getAttribute("aria-expanded") === "true";
