"use client";
import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import { normFor, type NormKey, proposedSeconds } from "@/server/domain/norm";

/**
 * What to propose for the length of a piece of work: what it usually takes in the workspace, in whole minutes. Null while
 * that is not known yet, and while the workspace is still finding it out.
 */
export function useNorms(tenant: string): (work: { activityId: string | null; channelId: string | null; complexity?: NormKey["complexity"] }) => number | null {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.norms.list.queryOptions({ tenant }, { staleTime: 300_000 }));
  return ({ complexity = null, ...work }) => {
    const found = data && data.calibratingUntil === null ? normFor(data.norms, { ...work, complexity }) : null;
    return found && proposedSeconds(found);
  };
}
