import { defaultShouldDehydrateQuery, MutationCache, QueryClient } from "@tanstack/react-query";
import { failureOf } from "./failure";

/**
 * Answers stay fresh for half a minute; a query that is still under way travels to the browser and ends there. Where somebody
 * else was first, everything shown is read anew: what is opened again is theirs, and can be changed.
 */
export function makeQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    mutationCache: new MutationCache({ onError: (error) => void (failureOf(error)?.reason === "changedMeanwhile" && client.invalidateQueries()) }),
    defaultOptions: {
      queries: { staleTime: 30_000, retry: false },
      dehydrate: { shouldDehydrateQuery: (query) => defaultShouldDehydrateQuery(query) || query.state.status === "pending" },
    },
  });
  return client;
}
