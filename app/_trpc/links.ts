import type { TRPCLink } from "@trpc/client";
import { httpLink, retryLink, splitLink } from "@trpc/client";
import { observable } from "@trpc/server/observable";
import type { AppRouter } from "@/server/trpc/root";

/** Gives each write its id once, so that sending it again after a lost answer has no second effect. */
const withMutationId: TRPCLink<AppRouter> = () => ({ op, next }) =>
  observable((observer) => {
    const input = op.type === "mutation" ? { mutationId: crypto.randomUUID(), ...(op.input as object) } : op.input;
    return next({ ...op, input }).subscribe(observer);
  });

const http = { url: "/api/trpc", headers: { "x-app": "1" } };

/** One transport, one call a request. A call whose answer was lost, or that met a busy server, is sent again, three times at most. A mailed secret goes in the body. */
export const links: TRPCLink<AppRouter>[] = [
  withMutationId,
  retryLink({
    retry: ({ error, attempts }) => attempts <= 3 && (error.data === undefined || error.data === null || error.data.code === "SERVICE_UNAVAILABLE"),
    retryDelayMs: (attempt) => 300 * 2 ** attempt,
  }),
  splitLink({
    condition: ({ path }) => path === "invites.preview",
    true: httpLink({ ...http, methodOverride: "POST" }),
    false: httpLink(http),
  }),
];
