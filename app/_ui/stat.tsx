import { clsx } from "clsx";
import type { ReactNode } from "react";
import { Link } from "./link";
import { NoValue } from "./no-value";

export type StatProps = {
  label: ReactNode;
  /** The number, formatted (a string, or Duration, Percent, Money). Null is unknown and reads as a dash. */
  value: ReactNode | null;
  unit?: ReactNode;
  /** What it stands against, in a few words: "of 40 h", "6 h over by the 30th". */
  note?: ReactNode;
  /** Where its rows are. Every number can be opened. */
  href?: string;
  status?: ReactNode;
  size?: "normal" | "small";
};

/** One big number with its name. Put several into a `StatRow`. */
export function Stat({ label, value, unit, note, href, status, size = "normal" }: StatProps) {
  const figure = (
    <>
      {value ?? <NoValue />}
      {unit && <span className="ms-1 text-base font-normal tracking-normal text-ink-2">{unit}</span>}
    </>
  );
  return (
    <div className="flex min-w-0 flex-col">
      <dt className="flex flex-wrap items-center gap-x-2 text-xs text-ink-2">
        {label}
        {status}
      </dt>
      <dd>
        <span className={clsx("font-semibold whitespace-nowrap text-ink [&_[data-unit]]:text-base [&_[data-unit]]:tracking-normal", size === "normal" ? "text-3xl" : "text-xl")}>
          {href === undefined ? (
            figure
          ) : (
            <Link href={href} className="rounded-xs underline decoration-line decoration-1 underline-offset-6 hover:text-accent hover:decoration-accent">
              {figure}
            </Link>
          )}
        </span>
        {note && <span className="mt-1 block text-xs text-ink-2">{note}</span>}
      </dd>
    </div>
  );
}

/** Numbers side by side, parted by space; two in a row on a phone. */
export function StatRow({ children }: { children: ReactNode }) {
  return <dl className="grid grid-cols-2 gap-x-6 gap-y-5 sm:flex sm:flex-wrap sm:gap-x-12">{children}</dl>;
}
