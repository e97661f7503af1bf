"use client";
import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";
import type { Day } from "@/server/domain/day";

/** How much of a day the person is on leave; null where not at all. */
export type Away = (on: Day) => "whole" | "half" | null;

/** The own leave, as the workspace that keeps it knows it: the person's agency or company. Undefined until there is one. */
export function useAway(tenant: string | undefined): Away {
  const trpc = useTRPC();
  const { data } = useQuery({ ...trpc.leaves.list.queryOptions({ tenant: tenant ?? "" }), enabled: tenant !== undefined });
  const own = (data?.leaves ?? []).filter(({ isOwn }) => isOwn);
  return (on) => {
    const share = own.filter(({ fromOn, toOn }) => fromOn <= on && on <= toOn).reduce((sum, leave) => sum + leave.share, 0);
    return share === 0 ? null : share < 100 ? "half" : "whole";
  };
}
