import { startEmbedded } from "../db/embedded.js";
import { migrate } from "../db/migrate.js";
import { APP_ROLE, OWNER_ROLE, dropDatabase, ensureRoles, makeDatabase, makeRoles } from "../db/roles.js";
import { isDemoHalfMade } from "./demo.js";
import { secret } from "./environment.js";
import { beforeEnd, end, isEnding } from "./lifetime.js";
import { say } from "./packages.js";
import { prepareQueue } from "./queue.js";

/** @typedef {{ ownerUrl: string, appUrl: string }} Addresses */

const DATABASE = "worthwhile";
const USUAL_PORT = 54329;

/**
 * Finds or starts the database and brings it up to date: roles, migrations, job queue. Uses DATABASE_URL (the app's login)
 * and DATABASE_OWNER_URL (the owner that migrates) when they are set, else the PostgreSQL that comes with the packages.
 * @returns {Promise<Addresses>}
 */
export async function openDatabase() {
  const { DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl } = process.env;
  if (!appUrl !== !ownerUrl) {
    throw new Error("Set both DATABASE_URL (the app's login) and DATABASE_OWNER_URL (the owner that migrates), or neither.");
  }
  const addresses = appUrl && ownerUrl ? { appUrl, ownerUrl } : await openEmbedded();
  if (appUrl && ownerUrl) await ensureRoles(ownerUrl, appUrl);
  const applied = await migrate(addresses.ownerUrl);
  if (applied.length > 0) say(`applied ${applied.length} migration${applied.length === 1 ? "" : "s"}`);
  await prepareQueue(addresses.ownerUrl);
  return addresses;
}

async function openEmbedded() {
  const password = secret("postgres");
  const passwords = { owner: secret("database-owner"), app: secret("database-app") };
  const { superUrl, port } = await keepRunning(password, Number(process.env.PG_PORT ?? USUAL_PORT));
  await makeRoles(superUrl, passwords);
  if (isDemoHalfMade()) await dropDatabase(superUrl, DATABASE);
  await makeDatabase(superUrl, DATABASE);
  const url = (/** @type {string} */ role, /** @type {string} */ rolePassword) => `postgresql://${role}:${rolePassword}@127.0.0.1:${port}/${DATABASE}`;
  return { ownerUrl: url(OWNER_ROLE, passwords.owner), appUrl: url(APP_ROLE, passwords.app) };
}

/**
 * Starts the server, and starts it again on the same port whenever it ends without having been asked to.
 * @param {string} password @param {number} port @param {string} [dataDir]
 */
export async function keepRunning(password, port, dataDir = ".data/postgres") {
  let cluster = await startEmbedded({ dataDir, password, port });
  beforeEnd("database", () => cluster.stop());
  const watch = () =>
    void cluster.ended.then(async () => {
      if (isEnding()) return;
      process.stderr.write("✖ PostgreSQL ended; starting it again\n");
      try {
        const again = await startEmbedded({ dataDir, password, port: cluster.port });
        if (again.port !== cluster.port) throw new Error(`Port ${cluster.port} was taken meanwhile.`);
        cluster = again;
        watch();
      } catch (error) {
        process.stderr.write(`✖ ${/** @type {Error} */ (error).message}\n`);
        await end(1);
      }
    });
  watch();
  return cluster;
}
