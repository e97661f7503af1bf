/**
 * What a person can do something about. The message is a key of the catalogue `errors`, with its values; the four codes are
 * the only ones that rules may throw. A stranger gets NOT_FOUND; FORBIDDEN is for a member whose role is too small.
 */
export class DomainError extends Error {
  constructor(
    readonly code: "NOT_FOUND" | "FORBIDDEN" | "CONFLICT" | "INVALID",
    readonly reason: string,
    readonly values: Readonly<Record<string, string | number>> = {},
    /** What stands there instead, where the caller may see it: whoever typed can then choose between theirs and this. */
    readonly current?: unknown,
  ) {
    super(reason);
    this.name = "DomainError";
  }
}
