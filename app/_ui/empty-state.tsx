import type { ReactNode } from "react";

export type EmptyStateProps = {
  /** What is so: "No budget for March yet". */
  title: ReactNode;
  /** What to do next, in a sentence. */
  children?: ReactNode;
  /** The button or link that does it. */
  action?: ReactNode;
  /** `h1` where it is all that the page has. */
  as?: "p" | "h1";
};

/** Where rows will be. Says why there are none and what comes next. */
export function EmptyState({ title, children, action, as: Title = "p" }: EmptyStateProps) {
  return (
    <div className="rounded-lg border border-dashed border-edge/60 px-6 py-10 text-center">
      <Title className="text-base font-semibold text-balance">{title}</Title>
      {children && <p className="mx-auto mt-1 max-w-[56ch] text-sm text-balance text-ink-2">{children}</p>}
      {action && <div className="mt-4 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  );
}
