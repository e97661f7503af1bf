import pg from "pg";
import { afterAll, beforeAll, expect } from "vitest";
import { type Database, openDatabase } from "../db/client";
import { type Addresses, copyDatabase } from "./worker-database";

type Own = Addresses & {
  db: Database;
  superuser: pg.Client;
  /** Does what only whoever owns the database's files could do: no trigger sees it. */
  pastTriggers: (sql: string, values: unknown[]) => Promise<void>;
};

/** A database for the tests of one file alone, and a superuser in it: there before they begin, closed when they are done. */
export function ownDatabase(name: string, connections = 2): Own {
  const own = {} as Own;
  beforeAll(async () => {
    const addresses = await copyDatabase(name);
    process.env.DATABASE_URL = addresses.appUrl;
    const superuser = new pg.Client(addresses.superUrl);
    await superuser.connect();
    const pastTriggers: Own["pastTriggers"] = async (sql, values) => {
      await superuser.query("SET session_replication_role = replica");
      const { rowCount } = await superuser.query(sql, values);
      await superuser.query("SET session_replication_role = DEFAULT");
      expect(rowCount).toBeGreaterThan(0);
    };
    Object.assign(own, addresses, { db: openDatabase(addresses.appUrl, connections), superuser, pastTriggers });
  });
  afterAll(async () => {
    await own.db.close();
    await own.superuser.end();
  });
  return own;
}
