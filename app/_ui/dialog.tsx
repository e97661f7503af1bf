"use client";
import type { ReactElement, ReactNode } from "react";
import { FirstPress } from "./first-press";
import { useOpenedLater } from "./use-later";

export type DialogProps = {
  title: ReactNode;
  /** One sentence on what this does, under the title. */
  description?: ReactNode;
  /** The button that opens it; leave out when `open` is set from elsewhere. */
  trigger?: ReactElement;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  /** The row of buttons; stays in sight while the content scrolls. */
  footer?: ReactNode;
  width?: "narrow" | "normal" | "wide";
  children?: ReactNode;
};

const load = () => import("./dialog-now");

/** A task that needs the whole attention. Holds focus, closes on Escape; a sheet from below on a phone. It comes when it is first opened. */
export function Dialog({ trigger, open, onOpenChange, ...content }: DialogProps) {
  const { isOpen, change, now } = useOpenedLater(load, open, onOpenChange);
  if (now) return <now.DialogNow {...content} trigger={trigger} open={isOpen} onOpenChange={change} />;
  return trigger && <FirstPress trigger={trigger} popup="dialog" onPress={() => change(true)} load={load} />;
}
