"use client";
import { clsx } from "clsx";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { Link } from "@/app/_ui/link";

/** A page in the navigation, marked when it is the one that is open. */
export function NavLink({ href, children }: { href: string; children: ReactNode }) {
  const isHere = usePathname() === href;
  return (
    <Link
      href={href}
      aria-current={isHere ? "page" : undefined}
      className={clsx(
        "flex h-8 items-center rounded-md px-2 text-sm max-md:h-11 max-md:text-base",
        isHere ? "bg-well font-semibold text-ink" : "text-ink-2 hover:bg-well hover:text-ink",
      )}
    >
      {children}
    </Link>
  );
}
