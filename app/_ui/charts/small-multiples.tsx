import type { ReactNode } from "react";

/**
 * The same small chart many times, side by side. They tell the truth only on one scale: give every chart the same
 * `max` (for example `highest(…)` of all values).
 */
export function SmallMultiples({ label, items }: { label: string; items: readonly { key: string; title: ReactNode; note?: ReactNode; chart: ReactNode }[] }) {
  return (
    <ul aria-label={label} className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,13rem),1fr))] gap-x-8 gap-y-5">
      {items.map((item) => (
        <li key={item.key} className="min-w-0 break-inside-avoid">
          <div className="mb-1 flex items-baseline justify-between gap-3 text-xs">
            <span className="truncate font-semibold text-ink">{item.title}</span>
            {item.note && <span className="whitespace-nowrap text-ink-2">{item.note}</span>}
          </div>
          {item.chart}
        </li>
      ))}
    </ul>
  );
}
