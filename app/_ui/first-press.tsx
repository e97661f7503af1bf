"use client";
import { cloneElement, type ComponentProps, type ReactElement } from "react";

export type FirstPressProps = {
  /** The button as the popup's own trigger will show it. */
  trigger: ReactElement;
  popup: "dialog" | "menu";
  onPress: () => void;
  /** Fetches what the press will need. */
  load: () => Promise<unknown>;
};

/**
 * The button of a popup whose code is not there yet. It is fetched as soon as somebody comes near, by pointer or by Tab; the
 * press itself is kept by whoever opens the popup once it has come. Focus stays here until then.
 */
export function FirstPress({ trigger, popup, onPress, load }: FirstPressProps) {
  const { onClick, onPointerEnter, onFocus, onKeyDown } = trigger.props as ComponentProps<"button">;
  const fetchIt = () => void load().catch(() => undefined); // The press tries again.
  return cloneElement(trigger as ReactElement<ComponentProps<"button">>, {
    "aria-haspopup": popup,
    "aria-expanded": false,
    onPointerEnter: (event) => {
      onPointerEnter?.(event);
      fetchIt();
    },
    onFocus: (event) => {
      onFocus?.(event);
      fetchIt();
    },
    onKeyDown: (event) => {
      onKeyDown?.(event);
      if (popup !== "menu" || (event.key !== "ArrowDown" && event.key !== "ArrowUp")) return;
      event.preventDefault();
      onPress();
    },
    onClick: (event) => {
      onClick?.(event);
      onPress();
    },
  });
}
