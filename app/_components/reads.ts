import { useState } from "react";

/** What is known of a question that a part of a page has asked. */
export type Read = { data?: unknown; error: unknown; isFetching: boolean; refetch: () => unknown };

/** Several questions as one: the first that has no answer says why, and trying again asks those again that have none. */
export function together(reads: readonly Read[]): Read {
  const open = reads.filter(({ data }) => data === undefined);
  const failed = open.filter(({ error }) => error !== null);
  return { error: failed[0]?.error ?? null, isFetching: open.some(({ isFetching }) => isFetching), refetch: () => failed.forEach((read) => void read.refetch()) };
}

/** Why something could not be read, also while it is asked again: that is forgotten then, and whoever has just pressed to try would have the button taken from under the hand. */
export function useReadError({ error, isFetching }: Pick<Read, "error" | "isFetching">): unknown {
  const [last, setLast] = useState<unknown>(null);
  const stands = error ?? (isFetching ? last : null);
  if (stands !== last) setLast(stands);
  return stands;
}
