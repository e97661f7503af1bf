"use client";
import { QueryClientProvider, type QueryClient } from "@tanstack/react-query";
import { createTRPCClient } from "@trpc/client";
import { createTRPCContext } from "@trpc/tanstack-react-query";
import { useEffect, useState, type ReactNode } from "react";
import type { AppRouter } from "@/server/trpc/root";
import { links } from "./links";
import { makeQueryClient } from "./query-client";

export const { TRPCProvider, useTRPC } = createTRPCContext<AppRouter>();

let inBrowser: QueryClient | undefined;
/** One for each request on the server, one for the life of the tab in the browser. */
const queryClient = () => (typeof window === "undefined" ? makeQueryClient() : (inBrowser ??= makeQueryClient()));

export function Transport({ children }: { children: ReactNode }) {
  const client = queryClient();
  const [trpcClient] = useState(() => createTRPCClient<AppRouter>({ links }));
  // Says that what is pressed is heard from now on; what was pressed before is done then (EarlyHands).
  useEffect(() => void (document.documentElement.dataset.ready = ""), []);
  return (
    <QueryClientProvider client={client}>
      <TRPCProvider trpcClient={trpcClient} queryClient={client}>
        {children}
      </TRPCProvider>
    </QueryClientProvider>
  );
}
