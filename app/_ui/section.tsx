import { clsx } from "clsx";
import { useId, type ReactNode } from "react";

export type SectionProps = {
  title: ReactNode;
  description?: ReactNode;
  actions?: ReactNode;
  /** A small line over a finding that says more: the finding is what is read. */
  isKicker?: boolean;
  className?: string;
  children: ReactNode;
};

/** A named part of a page, set apart by space. Its heading is an h2 and names the region. */
export function Section({ title, description, actions, isKicker = false, className, children }: SectionProps) {
  const headingId = useId();
  return (
    <section aria-labelledby={headingId} className={clsx("mt-10 first:mt-0", className)}>
      <div className={clsx("flex flex-wrap items-end justify-between gap-x-4 gap-y-2", isKicker ? "mb-0.5" : "mb-3")}>
        <div className="min-w-0">
          <h2 id={headingId} className={clsx("font-semibold text-balance", isKicker ? "text-xs text-ink-2" : "text-base")}>
            {title}
          </h2>
          {description && <p className="max-w-prose text-sm text-pretty text-ink-2">{description}</p>}
        </div>
        {actions && (
          <div data-print="hide" className="flex flex-wrap items-center gap-2">
            {actions}
          </div>
        )}
      </div>
      {children}
    </section>
  );
}
