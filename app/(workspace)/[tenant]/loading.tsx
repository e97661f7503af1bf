import { Skeleton, SkeletonGroup, TableSkeleton } from "@/app/_ui/skeleton";

/** The shape of most pages: a title, then a table. */
export default function Loading() {
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
