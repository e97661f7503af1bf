import { useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "@/app/_trpc/client";

/** After a change on a channel: everything that is shown of it is asked again. */
export function useChannelChange() {
  const trpc = useTRPC();
  const client = useQueryClient();
  return async () => {
    for (const queryKey of [trpc.verdicts.pathKey(), trpc.audits.pathKey(), trpc.accesses.pathKey(), trpc.shares.pathKey(), trpc.advice.pathKey(), trpc.channels.pathKey(), trpc.budgets.pathKey(), trpc.overview.pathKey()]) {
      await client.invalidateQueries({ queryKey });
    }
  };
}
