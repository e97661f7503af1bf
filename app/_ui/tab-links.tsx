import type { ReactNode } from "react";
import { Link } from "./link";
import { tabClass, tabListClass } from "./tab-class";

/** Tabs that are places: each has its address, opens in a new tab, and works without JavaScript. */
export function TabLinks({ label, items }: { label: string; items: readonly { href: string; label: ReactNode; current: boolean; count?: number }[] }) {
  return (
    <nav aria-label={label} className={tabListClass}>
      {items.map((item) => (
        <Link key={item.href} href={item.href} aria-current={item.current ? "page" : undefined} className={tabClass}>
          {item.label}
          {item.count !== undefined && <span className="font-normal text-ink-3">{item.count}</span>}
        </Link>
      ))}
    </nav>
  );
}
