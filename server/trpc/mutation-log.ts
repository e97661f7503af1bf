import { createHash } from "node:crypto";
import { DomainError } from "../errors/domain-error";
import type { Tx } from "../db/transaction";
import { claimMutation, storeResult, type MutationKey } from "./data";

/** Mutations whose answer must not be kept; they are idempotent by their own means. */
export type Replay = { isReplay: true; result: unknown } | { isReplay: false };

/**
 * The same write sent twice has one effect and one answer. The first to arrive claims the id in its own transaction; a
 * second waits for it, then reads the stored answer. The same id with another input is refused.
 */
export async function replayOrClaim(tx: Tx, key: MutationKey, input: unknown): Promise<Replay> {
  const inputHash = createHash("sha256").update(JSON.stringify(sortKeys(input))).digest("base64url");
  const earlier = await claimMutation(tx, key, inputHash);
  if (!earlier) return { isReplay: false };
  if (earlier.inputHash !== inputHash || earlier.path !== key.path) throw new DomainError("CONFLICT", "mutationReused");
  return { isReplay: true, result: earlier.result };
}

export { storeResult };

/** Passwords stay out: what is kept here is a fast hash, and theirs must be a slow one. */
const isSecret = (key: string) => /password/i.test(key);

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => !isSecret(key)).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, sortKeys(inner)]));
}
