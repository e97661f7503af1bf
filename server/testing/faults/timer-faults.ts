import { type Database, openDatabase } from "../../db/client";
import type { Tx } from "../../db/transaction";
import { timerFindings } from "../timers";
import type { Fault } from "./fault";

/** The database, but that starts and stops of one person do not wait for each other. */
function unlocked(db: Database): Database {
  const $transaction = (work: (tx: Tx) => Promise<unknown>) =>
    db.write.$transaction((tx) => {
      const $queryRaw = (sql: { sql?: string }) => (/FROM users .* FOR NO KEY UPDATE/.test(sql.sql ?? "") ? Promise.resolve([]) : tx.$queryRaw(sql as never));
      return work(new Proxy(tx, { get: (target, key) => (key === "$queryRaw" ? $queryRaw : (Reflect.get(target, key) as unknown)) }));
    });
  return { ...db, write: new Proxy(db.write, { get: (client, key) => (key === "$transaction" ? $transaction : (Reflect.get(client, key) as unknown)) }) };
}

async function findingsAt(appUrl: string, asSeen: (db: Database) => Database = (db) => db): Promise<string[]> {
  const db = openDatabase(appUrl, 4);
  try {
    return await timerFindings(asSeen(db));
  } finally {
    await db.close();
  }
}

export const timerFaults: Fault[] = [
  {
    name: "nothing in the database keeps one timer a person",
    says: /a second timer was written beside the first/,
    async findings({ addresses, db }, isIn) {
      if (isIn) await db.query("ALTER TABLE running_timers DROP CONSTRAINT running_timers_pkey");
      try {
        return await findingsAt(addresses.appUrl);
      } finally {
        if (isIn) await db.query("DELETE FROM running_timers; ALTER TABLE running_timers ADD CONSTRAINT running_timers_pkey PRIMARY KEY (user_id)");
      }
    },
  },
  {
    name: "a start does not wait for another of the same person",
    says: /starts in the same moment do not leave one timer/,
    findings: ({ addresses }, isIn) => findingsAt(addresses.appUrl, isIn ? unlocked : undefined),
  },
];
