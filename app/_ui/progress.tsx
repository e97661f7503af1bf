import type { ReactNode } from "react";

export type ProgressProps = {
  label: ReactNode;
  /** From 0 to 1; null while it is not known how long it takes. */
  ratio: number | null;
  /** Beside the label, e.g. "12,400 of 100,000 rows". */
  note?: ReactNode;
};

/** How far a piece of work has come. Not for budgets: those are a bullet chart, and may pass their end. */
export function Progress({ label, ratio, note }: ProgressProps) {
  const share = ratio === null ? null : Math.min(1, Math.max(0, ratio));
  return (
    <label className="block text-sm">
      <span className="flex justify-between gap-4">
        <span>{label}</span>
        {note && <span className="text-ink-2">{note}</span>}
      </span>
      <progress value={share ?? undefined} max={1} className="sr-only" />
      <span aria-hidden="true" className="mt-1.5 block h-1.5 overflow-hidden rounded-full bg-line">
        <span
          className={share === null ? "block h-full w-1/3 animate-pulse rounded-full bg-accent" : "block h-full rounded-full bg-accent transition-[width] duration-300"}
          style={share === null ? undefined : { width: `${share * 100}%` }}
        />
      </span>
    </label>
  );
}
