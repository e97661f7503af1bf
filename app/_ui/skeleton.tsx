import { clsx } from "clsx";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

/** A grey shape of the size that comes, given by `className` ("h-9 w-40"). */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden="true" className={clsx("block animate-pulse rounded-md bg-line/70", className)} />;
}

/** Around the skeletons of one part: says "Loading" once, not once per shape. */
export function SkeletonGroup({ children }: { children: ReactNode }) {
  const t = useTranslations("ui");
  return (
    <div role="status" aria-busy="true">
      <span className="sr-only">{t("loading")}</span>
      {children}
    </div>
  );
}

/** A table to come: header and rows of the true height, so that nothing jumps. */
export function TableSkeleton({ rows = 6, columns = 4 }: { rows?: number; columns?: number }) {
  return (
    <SkeletonGroup>
      {Array.from({ length: rows + 1 }, (_, row) => (
        <div key={row} className={clsx("flex h-9 items-center gap-4 border-b", row === 0 ? "border-edge/70" : "border-line")}>
          {Array.from({ length: columns }, (_, column) => (
            <Skeleton key={column} className={clsx("h-3", column === 0 ? "w-1/3" : "ms-auto w-14")} />
          ))}
        </div>
      ))}
    </SkeletonGroup>
  );
}

/** A row of `Stat` to come. */
export function StatRowSkeleton({ count = 4 }: { count?: number }) {
  return (
    <SkeletonGroup>
      <div className="grid grid-cols-2 gap-x-6 gap-y-5 sm:flex sm:flex-wrap sm:gap-x-12">
        {Array.from({ length: count }, (_, index) => (
          <div key={index}>
            <Skeleton className="h-4 w-20" />
            <Skeleton className="mt-1.5 h-7 w-28" />
            <Skeleton className="mt-1.5 h-3 w-24" />
          </div>
        ))}
      </div>
    </SkeletonGroup>
  );
}
