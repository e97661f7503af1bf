"use client";
import { useEffect, useEffectEvent } from "react";

/** True while the person types: single letters then belong to what is typed. */
function isTyping(event: KeyboardEvent): boolean {
  const at = event.target;
  return at instanceof HTMLElement && (at.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName) || at.closest("[role=dialog],[role=grid]") !== null);
}

/** Runs `act` on a key, or on two keys one after the other ("g o"), wherever nobody types. */
export function useShortcut(keys: string, act: () => void) {
  const run = useEffectEvent(act);
  useEffect(() => {
    const [first, second] = keys.split(" ");
    let isArmed = false;
    let timer = 0;
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event)) return;
      const wasArmed = isArmed;
      isArmed = second !== undefined && event.key === first;
      window.clearTimeout(timer);
      if (isArmed) timer = window.setTimeout(() => (isArmed = false), 1500);
      if (second === undefined ? event.key !== first : !wasArmed || event.key !== second) return;
      event.preventDefault();
      run();
    };
    window.addEventListener("keydown", onKey);
    return () => {
      window.removeEventListener("keydown", onKey);
      window.clearTimeout(timer);
    };
  }, [keys]);
}
