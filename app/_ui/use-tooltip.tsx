"use client";
import { useRef, useState, type ComponentProps, type ReactNode } from "react";
import { useLater } from "./use-later";

type Heard = Pick<ComponentProps<"button">, "onPointerEnter" | "onPointerLeave" | "onPointerDown" | "onFocus" | "onBlur">;

const load = () => import("./tooltip-now");

const POINTED_MS = 350;
/** Long enough to move the pointer from the button onto the words. */
const LEAVE_MS = 150;

/**
 * A word or two on hover and focus. Never the only place where something is said: touch has no hover. `heard` goes onto the
 * button, in the place of its `own` of the same names, and `tooltip` beside it; its drawing comes with the first hover.
 */
export function useTooltip(content: ReactNode, own: Heard): { heard: Heard; tooltip: ReactNode } {
  const [shown, setShown] = useState<{ anchor: Element; delay: number } | null>(null);
  const leaving = useRef(0);
  const now = useLater(load, shown !== null);
  const stay = () => window.clearTimeout(leaving.current);
  const hide = () => {
    stay();
    setShown(null);
  };
  const leave = () => {
    stay();
    leaving.current = window.setTimeout(hide, LEAVE_MS);
  };
  const show = (anchor: Element, delay: number) => {
    stay();
    setShown((before) => before ?? { anchor, delay });
  };
  const heard: Heard = {
    onPointerEnter: (event) => {
      own.onPointerEnter?.(event);
      if (event.pointerType !== "touch") show(event.currentTarget, POINTED_MS);
    },
    onPointerLeave: (event) => {
      own.onPointerLeave?.(event);
      leave();
    },
    onPointerDown: (event) => {
      own.onPointerDown?.(event);
      hide();
    },
    onFocus: (event) => {
      own.onFocus?.(event);
      if (event.currentTarget.matches(":focus-visible")) show(event.currentTarget, 0);
    },
    onBlur: (event) => {
      own.onBlur?.(event);
      hide();
    },
  };
  return { heard, tooltip: now && shown && <now.TooltipNow content={content} {...shown} onEnter={stay} onLeave={leave} onClose={hide} /> };
}
