import { createHash } from "node:crypto";
import pg from "pg";
import type { Database } from "../../db/client";
import { openDatabase } from "../../db/client";
import type { Tx } from "../../db/transaction";
import { Prisma, type PrismaClient } from "../../generated/prisma/client";
import type { Addresses } from "../worker-database";
import { withoutTenant } from "./without-tenant";

/**
 * A database on which every call runs to its very end, deferred constraints and all, is looked at, and is then rolled back:
 * the next attack meets the same world. It is the product's own pools under a login that puts on the app's role and can
 * take it off again within the transaction, to look at what the call did to everybody.
 */

/** normal; application checks off: row-level security stands alone; row-level security off: the application stands alone. */
export const MODES = ["normal", "application checks off", "row-level security off"] as const;
export type Mode = (typeof MODES)[number];

export type Stage = { open: (rehearsal: Rehearsal) => Database; close: () => Promise<void> };
/** `before` is run with full powers in the call's own transaction, `after` looks with them at what a write has left. */
export type Rehearsal = { before?: string; after?: (tx: Tx) => Promise<void> };

/** A superuser who begins each session in the app's role; one for each database, so that runs side by side do not meet. */
async function driverUrl({ superUrl }: Addresses): Promise<string> {
  const address = new URL(superUrl);
  const role = `driver_of_${address.pathname.slice(1)}`;
  const password = createHash("sha256").update(address.password).digest("hex");
  const db = new pg.Client(superUrl);
  await db.connect();
  try {
    await db.query(`DO $$ BEGIN CREATE ROLE ${role}; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$`);
    await db.query(`ALTER ROLE ${role} LOGIN SUPERUSER PASSWORD '${password}'`);
    await db.query(`ALTER ROLE ${role} SET role TO worthwhile_app`);
  } finally {
    await db.end();
  }
  return Object.assign(address, { username: role, password }).href;
}

class RolledBack extends Error {}

/** `forgets` leaves the tenant out of every condition, as it is without the application's checks and in some seeded faults. */
export async function openStage(addresses: Addresses, mode: Mode, forgets = mode === "application checks off"): Promise<Stage> {
  const opened = openDatabase(mode === "row-level security off" ? addresses.superUrl : await driverUrl(addresses), 2);
  const read = forgets ? withoutTenant(opened.read) : opened.read;
  const write = forgets ? withoutTenant(opened.write) : opened.write;
  const powerless = mode !== "row-level security off";
  return {
    open: (rehearsal) => ({ read: rehearsed(read, rehearsal, powerless, true), write: rehearsed(write, rehearsal, powerless, false), close: opened.close }),
    close: opened.close,
  };
}

const run = (tx: Tx, sql: string) => tx.$executeRaw(Prisma.sql([sql]));

/** The client with a `$transaction` that runs the work in full and then takes it back. */
function rehearsed(client: PrismaClient, { before, after }: Rehearsal, powerless: boolean, readOnly: boolean): PrismaClient {
  const $transaction = async (work: (tx: Tx) => Promise<unknown>) => {
    let result: unknown;
    let failure: { error: unknown } | undefined;
    try {
      await client.$transaction(async (tx) => {
        if (before) {
          if (readOnly) await run(tx, "SET TRANSACTION READ WRITE");
          const powers = (role: string) => `PERFORM set_config('role', '${role}', true);`;
          await run(tx, `DO $before$ BEGIN ${powers("none")} ${before}; ${powerless ? powers("worthwhile_app") : ""} END $before$`);
          if (readOnly) await run(tx, "SET TRANSACTION READ ONLY");
        }
        try {
          result = await work(tx);
          if (!readOnly) await run(tx, "SET CONSTRAINTS ALL IMMEDIATE");
        } catch (error) {
          failure = { error };
          throw new RolledBack();
        }
        if (after && !readOnly) {
          await run(tx, "SET LOCAL ROLE NONE");
          await after(tx);
        }
        throw new RolledBack();
      });
    } catch (error) {
      if (!(error instanceof RolledBack)) throw error;
    }
    if (failure) throw failure.error;
    return result;
  };
  return new Proxy(client, { get: (target, key) => (key === "$transaction" ? $transaction : (Reflect.get(target, key) as unknown)) });
}
