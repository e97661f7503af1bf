import { clsx } from "clsx";
import Link from "next/link";
import type { ReactNode } from "react";

/** The look of `SegmentedControl` for choices that live in the address, such as a month or a grouping. */
export function SegmentedLinks({ label, items, className }: { label: string; items: readonly { href: string; label: ReactNode; current: boolean }[]; className?: string }) {
  return (
    <nav aria-label={label} className={clsx("inline-flex w-fit rounded-md border border-line bg-well p-0.5", className)}>
      {items.map((item) => (
        <Link
          key={item.href}
          href={item.href}
          scroll={false}
          aria-current={item.current ? "true" : undefined}
          className="flex h-7 items-center rounded-sm px-2.5 text-sm whitespace-nowrap text-ink-2 no-underline hover:text-ink aria-[current=true]:bg-sheet aria-[current=true]:font-semibold aria-[current=true]:text-ink aria-[current=true]:shadow-[0_0_0_1px_var(--color-line)] pointer-coarse:h-10"
        >
          {item.label}
        </Link>
      ))}
    </nav>
  );
}
