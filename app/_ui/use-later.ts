"use client";
import { useEffect, useEffectEvent, useState } from "react";

/**
 * Code that a page does without until it is asked for: null until it is wanted and there. It never goes away again. `giveUp`
 * takes the wish back when it could not be had, so that the next press asks anew.
 */
export function useLater<Part extends object>(load: () => Promise<Part>, isWanted: boolean, giveUp: () => void = () => undefined): Part | null {
  const [part, setPart] = useState<Part | null>(null);
  const onFailed = useEffectEvent(giveUp);
  const isMissing = isWanted && part === null;
  useEffect(() => {
    if (isMissing) load().then((found) => setPart(() => found), () => onFailed());
  }, [isMissing, load]);
  return part;
}

/**
 * What opens on a press, or as it is told from elsewhere (`open`), and whose code comes when it is first opened: whether it is
 * open, how to change that, and the code once it is there.
 */
export function useOpenedLater<Part extends object>(load: () => Promise<Part>, open: boolean | undefined, onOpenChange: ((open: boolean) => void) | undefined) {
  const [isPressed, setPressed] = useState(false);
  const isOpen = open ?? isPressed;
  const change = (next: boolean) => {
    setPressed(next);
    onOpenChange?.(next);
  };
  return { isOpen, change, now: useLater(load, isOpen, () => change(false)) };
}
