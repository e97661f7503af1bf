"use client";
import { clsx } from "clsx";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { Link } from "@/app/_ui/link";

/** A page in the navigation, marked when it is open or one below it is. `others`: pages of the navigation that lie below it and mark themselves. */
export function NavLink({ href, others, children }: { href: string; others: readonly string[]; children: ReactNode }) {
  const path = usePathname();
  const isIn = (place: string) => path === place || path.startsWith(`${place}/`);
  const isHere = isIn(href) && !others.some(isIn);
  return (
    <Link
      href={href}
      aria-current={path === href ? "page" : isHere || undefined}
      className={clsx(
        "flex h-8 items-center rounded-md px-2 text-sm max-md:h-11 max-md:text-base",
        isHere ? "bg-well font-semibold text-ink" : "text-ink-2 hover:bg-well hover:text-ink",
      )}
    >
      {children}
    </Link>
  );
}
