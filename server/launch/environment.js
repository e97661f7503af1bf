import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** @typedef {Record<string, string | undefined>} Environment */

const [OLDEST_MAJOR, OLDEST_MINOR] = [20, 19];

/** Goes to the project's root, refuses a Node that is too old, and reads `.env`; what is set already wins over the file. */
export function enterProject() {
  process.chdir(fileURLToPath(new URL("../..", import.meta.url)));
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < OLDEST_MAJOR || (major === OLDEST_MAJOR && minor < OLDEST_MINOR)) {
    throw new Error(`Node ${OLDEST_MAJOR}.${OLDEST_MINOR} or newer is needed; this is ${process.version}.`);
  }
  if (fs.existsSync(".env")) process.loadEnvFile(".env");
}

/** A secret that is made once and kept in a file that only we can read. @param {string} name */
export function secret(name) {
  const file = path.join(".data", "secrets", name);
  fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o755 });
  fs.chmodSync(path.dirname(file), 0o700);
  try {
    fs.writeFileSync(file, randomBytes(32).toString("base64url"), { mode: 0o600, flag: "wx" });
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== "EEXIST") throw error;
  }
  return fs.readFileSync(file, "utf8").trim();
}

/** @param {string} url */
export function isLoopback(url) {
  return ["localhost", "127.0.0.1", "[::1]"].includes(new URL(url).hostname);
}

/**
 * The environment of the processes that do the work: the app's address of the database, never the owner's. Without
 * NEXTAUTH_URL the app is for this machine alone.
 *
 * @param {string} appUrl @param {boolean} isDev @param {Environment} [settings] that win over the inherited ones
 */
export function environmentFor(appUrl, isDev, settings = {}) {
  const { DATABASE_OWNER_URL: _, ...inherited } = { ...process.env, ...settings };
  const port = inherited.PORT ?? "3000";
  const url = inherited.NEXTAUTH_URL ?? `http://localhost:${port}`;
  return {
    ...inherited,
    NODE_ENV: isDev ? "development" : "production",
    DATABASE_URL: appUrl,
    PORT: port,
    HOST: inherited.HOST ?? (isLoopback(url) ? "127.0.0.1" : "0.0.0.0"),
    NEXTAUTH_URL: url,
    NEXTAUTH_SECRET: inherited.NEXTAUTH_SECRET ?? secret("sign-in"),
    NEXT_TELEMETRY_DISABLED: "1",
  };
}
