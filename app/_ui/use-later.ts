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
