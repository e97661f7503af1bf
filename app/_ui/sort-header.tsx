import { clsx } from "clsx";
import { ArrowDown, ArrowUp } from "lucide-react";
import type { ReactNode } from "react";
import { Link } from "./link";
import { headerCellClass } from "./table";

export type SortDirection = "ascending" | "descending";

export type SortHeaderProps = {
  children: ReactNode;
  /** How the table is sorted by this column now; null when it is sorted by another. */
  direction: SortDirection | null;
  numeric?: boolean;
  className?: string;
} & ({ href: string; onSort?: never } | { onSort: () => void; href?: never });

/** A column head that sorts: by address (`href`, survives reload and can be sent) or in place (`onSort`). */
export function SortHeader({ children, direction, numeric = false, className, href, onSort }: SortHeaderProps) {
  const Arrow = direction === "ascending" ? ArrowUp : ArrowDown;
  const look = clsx("inline-flex items-center gap-1 rounded-xs align-middle font-semibold hover:text-ink", direction && "text-ink", numeric && "flex-row-reverse");
  const content = (
    <>
      {children}
      <Arrow aria-hidden="true" className={clsx("size-3.5", !direction && "opacity-0")} />
    </>
  );
  return (
    <th scope="col" aria-sort={direction ?? undefined} className={clsx(headerCellClass, numeric ? "text-end" : "text-start", className)}>
      {href === undefined ? (
        <button type="button" onClick={onSort} className={look}>
          {content}
        </button>
      ) : (
        <Link href={href} scroll={false} className={look}>
          {content}
        </Link>
      )}
    </th>
  );
}
