import { openDatabase, type Database } from "../db/client";
import { workerDatabase } from "./worker-database";

let opened: Promise<Database> | undefined;

/** The worker's database through the app's own role and pools, walls and all. */
export function testDatabase(): Promise<Database> {
  opened ??= workerDatabase().then(({ appUrl }) => openDatabase(appUrl, 5));
  return opened;
}
