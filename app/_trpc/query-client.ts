import { defaultShouldDehydrateQuery, QueryClient } from "@tanstack/react-query";

/** Answers stay fresh for half a minute; a query that is still under way travels to the browser and ends there. */
export const makeQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: { staleTime: 30_000, retry: false },
      dehydrate: { shouldDehydrateQuery: (query) => defaultShouldDehydrateQuery(query) || query.state.status === "pending" },
    },
  });
