"use client";
import { useCallback, useEffect, useEffectEvent, useRef } from "react";

const CHANNEL = "worthwhile-timer";

/** Calls `onTold` when another tab of this browser changed the timer; answers how to tell the others. */
export function useTellOtherTabs(onTold: () => void): () => void {
  const channel = useRef<BroadcastChannel | null>(null);
  const told = useEffectEvent(onTold);
  useEffect(() => {
    const opened = new BroadcastChannel(CHANNEL);
    opened.onmessage = () => told();
    channel.current = opened;
    return () => opened.close();
  }, []);
  return useCallback(() => channel.current?.postMessage("changed"), []);
}
