import type { Prisma } from "../generated/prisma/client";
import type { Database } from "./client";

/** The transaction of one call. Every data function takes it first, so that nothing runs outside the tenant's wall. */
export type Tx = Prisma.TransactionClient;

/** One transaction for one call: a READ ONLY snapshot for a question, READ COMMITTED for a change. */
export function inTransaction<T>(db: Database, kind: "query" | "mutation", work: (tx: Tx) => Promise<T>): Promise<T> {
  return (kind === "query" ? db.read : db.write).$transaction(work);
}
