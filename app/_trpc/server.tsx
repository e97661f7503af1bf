import "server-only";
import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import { createTRPCOptionsProxy } from "@trpc/tanstack-react-query";
import { cookies, headers } from "next/headers";
import { cache, type ReactNode } from "react";
import { whoFromCookieHeader } from "@/server/auth/current-who";
import { callContext } from "@/server/trpc/context";
import { appRouter, createCaller } from "@/server/trpc/root";
import { makeQueryClient } from "./query-client";

/** One for the request: pages, layouts and their parts share the proof of who asks. */
const context = cache(async () => {
  const [cookieStore, headerStore] = await Promise.all([cookies(), headers()]);
  return callContext({ who: await whoFromCookieHeader(cookieStore.toString()), ip: headerStore.get("x-real-ip") ?? "" });
});

export const getQueryClient = cache(makeQueryClient);

/** The same options that the browser uses, answered without HTTP. */
export const trpc = createTRPCOptionsProxy({ ctx: context, router: appRouter, queryClient: getQueryClient });

/** Procedures for server components that keep nothing in the browser: `const api = await caller()`. */
export const caller = cache(async () => createCaller(await context()));

/** Hands what was prefetched above to the screens below. */
export function Hydrate({ children }: { children: ReactNode }) {
  return <HydrationBoundary state={dehydrate(getQueryClient())}>{children}</HydrationBoundary>;
}
