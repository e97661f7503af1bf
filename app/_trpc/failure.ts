import { TRPCClientError } from "@trpc/client";

/** What the server said of a call that failed. */
export type Failure = { reason: string; values: Record<string, string | number>; errorId: string; fields: Record<string, readonly string[]> };

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
const entriesOf = (value: unknown) => Object.entries(isRecord(value) ? value : {});

/**
 * Reads it; null where the answer is not ours: no network, a proxy's page. By hand, for this is on every page and a schema
 * library in the browser weighs more than the rest of it.
 */
export function failureOf(error: unknown): Failure | null {
  const data: unknown = error instanceof TRPCClientError ? error.data : null;
  if (!isRecord(data) || typeof data.reason !== "string") return null;
  const values = entriesOf(data.values).filter((entry): entry is [string, string | number] => typeof entry[1] === "string" || typeof entry[1] === "number");
  const fields = entriesOf(data.fields).map(([field, messages]) => [field, Array.isArray(messages) ? messages.filter((message) => typeof message === "string") : []] as const);
  return { reason: data.reason, values: Object.fromEntries(values), errorId: typeof data.errorId === "string" ? data.errorId : "", fields: Object.fromEntries(fields) };
}

/** Whether all that is wrong is said beside the fields that a form marks: a sentence over the form would only repeat it. */
export function isSaidBeside(error: unknown, marked: readonly string[]): boolean {
  const wrong = Object.entries(failureOf(error)?.fields ?? {}).filter(([, messages]) => messages.length > 0);
  return wrong.length > 0 && wrong.every(([field]) => marked.includes(field));
}
