/** What is known of a question that a part of a page has asked. */
export type Read = { data?: unknown; error: unknown; isFetching: boolean; refetch: () => unknown };

/** Several questions as one: the first that has no answer says why, and trying again asks those again that have none. */
export function together(reads: readonly Read[]): Read {
  const failed = reads.filter(({ data, error }) => error !== null && data === undefined);
  return { error: failed[0]?.error ?? null, isFetching: failed.some(({ isFetching }) => isFetching), refetch: () => failed.forEach((read) => void read.refetch()) };
}
