import { clsx } from "clsx";
import { ChevronRight } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";

export type DisclosureProps = ComponentProps<"details"> & {
  /** The words that open it. */
  summary: ReactNode;
  /** Small and grey: for what few people look for. */
  quiet?: boolean;
};

/** Words that open what lies behind them: the browser's own, for a search in the page opens it as well. */
export function Disclosure({ summary, quiet = false, className, children, ...rest }: DisclosureProps) {
  return (
    <details {...rest} className={clsx("group/disclosure", className)}>
      <summary className={clsx("inline-flex list-none items-center gap-1 rounded-xs [&::-webkit-details-marker]:hidden", quiet ? "text-xs text-ink-2 hover:text-ink" : "text-sm font-semibold")}>
        <ChevronRight aria-hidden="true" className={clsx("shrink-0 transition-transform duration-100 group-open/disclosure:rotate-90", quiet ? "size-3.5" : "size-4")} />
        {summary}
      </summary>
      {children}
    </details>
  );
}
