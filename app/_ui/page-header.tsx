import type { ReactNode } from "react";

export type PageHeaderProps = {
  title: ReactNode;
  /** One line: what is so here, or the scope of what is shown. */
  subtitle?: ReactNode;
  /** The one primary action of the page. */
  primary?: ReactNode;
  /** Quieter actions, shown before the primary one. */
  secondary?: ReactNode;
  /** Breadcrumbs, above the title. */
  above?: ReactNode;
  /** Tabs or filters, below. */
  children?: ReactNode;
};

/** The top of a page: its one h1 and what can be done here. */
export function PageHeader({ title, subtitle, primary, secondary, above, children }: PageHeaderProps) {
  return (
    <header className="mb-6">
      {above && <div className="mb-2">{above}</div>}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <h1 className="text-xl font-semibold text-balance">{title}</h1>
          {subtitle && <p className="mt-0.5 max-w-prose text-sm text-pretty text-ink-2">{subtitle}</p>}
        </div>
        {(primary || secondary) && (
          <div data-print="hide" className="flex flex-wrap items-center gap-2">
            {secondary}
            {primary}
          </div>
        )}
      </div>
      {children && <div className="mt-4">{children}</div>}
    </header>
  );
}
