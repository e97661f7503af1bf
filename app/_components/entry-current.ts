import { TRPCClientError } from "@trpc/client";
import { entry, type Entry } from "@/server/time/schema";

/** The entry as it stands on the server, where a change was refused because somebody else was faster; null for any other error. */
export function currentOf(error: unknown): Entry | null {
  if (!(error instanceof TRPCClientError)) return null;
  return entry.safeParse((error.data as { current?: unknown } | null)?.current).data ?? null;
}
