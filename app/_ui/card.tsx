import { clsx } from "clsx";
import type { ComponentProps } from "react";

/** A sheet on the paper. Only for things that are truly separate; otherwise lines and space. */
export function Card({ className, ...rest }: ComponentProps<"div">) {
  return <div {...rest} className={clsx("rounded-lg border border-line bg-sheet p-4 [--ground:var(--color-sheet)] sm:p-5", className)} />;
}
