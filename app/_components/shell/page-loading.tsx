import { Skeleton, SkeletonGroup, TableSkeleton } from "@/app/_ui/skeleton";

/** The shape of most pages: a title, then a table. Not for the overview: its numbers must stand there without any script, and what streams in behind a fallback does not. */
export function PageLoading() {
  return (
    <>
      <SkeletonGroup>
        <Skeleton className="mb-2 h-7 w-48" />
        <Skeleton className="mb-8 h-4 w-80 max-w-full" />
      </SkeletonGroup>
      <TableSkeleton rows={8} />
    </>
  );
}
