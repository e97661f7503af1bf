"use client";
import { createContext, use, useCallback, useEffect, useRef, useState, type ReactNode } from "react";
import { useLater } from "./use-later";

export type ToastMessage = {
  title: ReactNode;
  description?: ReactNode;
  /** "error" is announced at once and stays until closed. */
  tone?: "info" | "error";
  /** Takes the deed back; adds the Undo button and gives ten seconds instead of five. */
  undo?: () => void;
  /** Another single next step, e.g. "Open". Ignored when there is an undo. */
  action?: { label: string; onPress: () => void };
};

export type Toast = (message: ToastMessage) => void;

const ToastContext = createContext<Toast>(() => undefined);

const load = () => import("./toast-list");

/**
 * Put once, around everything. The list itself comes with the first touch of the page, before anything can be said: so it is
 * there when the network is not, and readers know its region when the first words appear in it.
 */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [isWanted, setWanted] = useState(false);
  const list = useRef<Toast | null>(null);
  const waiting = useRef<ToastMessage[]>([]);
  const now = useLater(load, isWanted, () => setWanted(false));
  useEffect(() => {
    const want = () => setWanted(true);
    addEventListener("pointerdown", want, { once: true });
    addEventListener("keydown", want, { once: true });
    return () => {
      removeEventListener("pointerdown", want);
      removeEventListener("keydown", want);
    };
  }, []);

  const say = useCallback<Toast>((message) => {
    if (list.current) return list.current(message);
    waiting.current.push(message);
    setWanted(true);
  }, []);
  const onReady = useCallback((toast: Toast) => {
    list.current = toast;
    waiting.current.splice(0).forEach(toast);
  }, []);
  return (
    <ToastContext value={say}>
      {children}
      {now && <now.ToastList onReady={onReady} />}
    </ToastContext>
  );
}

/** Returns `toast(message)`: says what was done, and how to take it back. */
export function useToast(): Toast {
  return use(ToastContext);
}
