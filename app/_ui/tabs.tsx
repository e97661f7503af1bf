"use client";
import { Tabs as Base } from "@base-ui/react/tabs";
import type { ReactNode } from "react";
import { tabClass, tabListClass } from "./tab-class";

export type TabItem = { value: string; label: ReactNode; count?: number; content: ReactNode };

export type TabsProps = {
  /** Names the row of tabs for readers. */
  label: string;
  items: readonly TabItem[];
  value?: string;
  defaultValue?: string;
  onValueChange?: (value: string) => void;
};

/** Panels of one page, one in sight. Where each deserves an address, use `TabLinks`. */
export function Tabs({ label, items, value, defaultValue = items[0]?.value, onValueChange }: TabsProps) {
  return (
    <Base.Root value={value} defaultValue={value === undefined ? defaultValue : undefined} onValueChange={(next) => onValueChange?.(String(next))}>
      <Base.List aria-label={label} className={tabListClass}>
        {items.map((item) => (
          <Base.Tab key={item.value} value={item.value} className={tabClass}>
            {item.label}
            {item.count !== undefined && <span className="font-normal text-ink-3">{item.count}</span>}
          </Base.Tab>
        ))}
      </Base.List>
      {items.map((item) => (
        <Base.Panel key={item.value} value={item.value} className="pt-4">
          {item.content}
        </Base.Panel>
      ))}
    </Base.Root>
  );
}
