import { roleMay } from "../auth/permissions";
import { database, type Database } from "../db/client";
import type { Who } from "../db/tenant";

/** What a call knows before it starts. Everything that a test replaces is here: the database, the clock, the role check. */
export type CallContext = {
  db: Database;
  who: Who | null;
  now: Date;
  /** The caller's address as the front door saw it; only for rate limits. */
  ip: string;
  may: typeof roleMay;
};

export function callContext(given: Pick<CallContext, "who" | "ip"> & Partial<CallContext>): CallContext {
  return { ...given, db: given.db ?? database(), now: given.now ?? new Date(), may: given.may ?? roleMay };
}
