import { openDatabase, type Database } from "../db/client";
import { workerDatabase } from "./worker-database";

let opened: Promise<Database> | undefined;

/** The worker's database through the app's own role and pools, walls and all. */
export function testDatabase(): Promise<Database> {
  opened ??= workerDatabase().then(({ appUrl }) => {
    process.env.DATABASE_URL = appUrl; // the side pool reads it, as in the running app
    return openDatabase(appUrl, 5);
  });
  return opened;
}
