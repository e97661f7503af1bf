import type { ReactNode } from "react";

export type EmptyStateProps = {
  /** What is so: "No budget for March yet". */
  title: ReactNode;
  /** What to do next, in a sentence. */
  children?: ReactNode;
  /** The button or link that does it. */
  action?: ReactNode;
};

/** Where rows will be. Says why there are none and what comes next. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="rounded-lg border border-dashed border-edge/60 px-6 py-10 text-center">
      <p className="text-base font-semibold text-balance">{title}</p>
      {children && <p className="mx-auto mt-1 max-w-[56ch] text-sm text-balance text-ink-2">{children}</p>}
      {action && <div className="mt-4 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  );
}
