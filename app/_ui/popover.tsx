"use client";
import type { ReactElement, ReactNode } from "react";
import { FirstPress } from "./first-press";
import { useOpenedLater } from "./use-later";

export type PopoverProps = {
  trigger: ReactElement;
  /** Names the popover; shown as its first line. */
  title: ReactNode;
  align?: "start" | "center" | "end";
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  children: ReactNode;
};

const load = () => import("./popover-now");

/** A small form or an explanation beside what it belongs to; the page behind stays in use. It comes when it is first opened. */
export function Popover({ open, onOpenChange, ...content }: PopoverProps) {
  const { isOpen, change, now } = useOpenedLater(load, open, onOpenChange);
  if (now) return <now.PopoverNow {...content} open={isOpen} onOpenChange={change} />;
  return <FirstPress trigger={content.trigger} popup="dialog" onPress={() => change(true)} load={load} />;
}
