import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { startEmbedded } from "./embedded.js";
import { isAlive } from "./embedded-postmaster.js";
import { makeRoles } from "./roles.js";

/** @typedef {{ superUrl: string, ownerPassword: string, appPassword: string, stop: () => Promise<void> }} Throwaway */

const HOME = ".data/throwaway";
const secret = () => randomBytes(18).toString("base64url");

/**
 * A cluster of one's own with both roles in it, gone with the process that asked for it: for tests and for authoring
 * migrations. Each process has its own, so that several runs in one project never meet.
 *
 * @param {{ durable?: boolean }} [options] durable keeps crash safety on, as the running app demands it
 * @returns {Promise<Throwaway>}
 */
export async function startThrowaway({ durable = false } = {}) {
  clearAway();
  const home = path.resolve(HOME, `${process.pid}-${secret().slice(0, 6)}`);
  const password = secret();
  const cluster = await startEmbedded({ dataDir: home, password, durable });
  const passwords = { owner: secret(), app: secret() };
  await makeRoles(cluster.superUrl, passwords);
  return {
    superUrl: cluster.superUrl,
    ownerPassword: passwords.owner,
    appPassword: passwords.app,
    stop: async () => {
      await cluster.stop();
      fs.rmSync(home, { recursive: true, force: true });
    },
  };
}

/** Removes what processes killed with -9 could not remove themselves. */
function clearAway() {
  if (!fs.existsSync(HOME)) return;
  for (const name of fs.readdirSync(HOME)) {
    if (!isAlive(Number.parseInt(name, 10))) fs.rmSync(path.join(HOME, name), { recursive: true, force: true });
  }
}
