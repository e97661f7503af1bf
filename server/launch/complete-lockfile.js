import fs from "node:fs";
import { fileURLToPath } from "node:url";

/** @typedef {{ version?: string, optionalDependencies?: Record<string, string>, dev?: boolean, os?: string[], cpu?: string[], libc?: string[], optional?: boolean }} Entry */
/** @typedef {Record<string, Entry>} Packages */

const SYSTEMS = /** @type {Record<string, string>} */ ({
  ...Object.fromEntries(["aix", "android", "darwin", "freebsd", "linux", "netbsd", "openbsd", "openharmony", "sunos", "win32"].map((name) => [name, name])),
  linuxmusl: "linux",
  windows: "win32",
});
const PROCESSORS = ["arm", "arm64", "ia32", "loong64", "mips64el", "ppc64", "riscv64", "s390x", "wasm32", "x64"];
const LIBRARIES = /** @type {Record<string, string>} */ ({ gnu: "glibc", gnueabihf: "glibc", glibc: "glibc", musl: "musl", musleabihf: "musl", linuxmusl: "musl" });

/**
 * Adds the optional packages of other platforms that npm left out of the lock file because its registry did not offer
 * them here: without them `npm ci` refuses the file elsewhere. Version and platform are enough for an entry; npm skips it
 * where it does not fit and fetches it where it does. Answers how many were missing.
 *
 * @param {Packages} packages
 */
export function completePackages(packages) {
  let added = 0;
  for (const [from, { optionalDependencies = {}, dev }] of Object.entries(packages)) {
    for (const [name, range] of Object.entries(optionalDependencies)) {
      const present = resolve(packages, from, name);
      const version = range.replace(/^[\^~]/, "");
      if (present && (packages[present]?.version === version || !/^\d/.test(range))) continue;
      const platform = platformOf(name);
      if (!platform || !/^\d+\.\d+\.\d+/.test(version)) continue;
      const where = `${present && from ? `${from}/` : ""}node_modules/${name}`;
      packages[where] = { version, ...platform, ...(dev ? { dev } : {}), optional: true };
      added++;
    }
  }
  return added;
}

/** Where Node would find the package, as the lock file's key. @param {Packages} packages @param {string} from @param {string} name */
function resolve(packages, from, name) {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf("/node_modules/")))) {
    const key = `${at ? `${at}/` : ""}node_modules/${name}`;
    if (packages[key]) return key;
    if (!at) return undefined;
    if (!at.includes("/node_modules/")) at = "";
    if (!at) return packages[`node_modules/${name}`] ? `node_modules/${name}` : undefined;
  }
}

/** The platform that a package's name speaks of; undefined when it speaks of none. @param {string} name */
function platformOf(name) {
  if (name === "fsevents") return { os: ["darwin"] };
  const words = (name.split("/").at(-1) ?? "").split("-");
  const os = words.map((word) => SYSTEMS[word]).find((found) => found !== undefined);
  const cpu = words.find((word) => PROCESSORS.includes(word));
  const libc = words.map((word) => LIBRARIES[word]).find((found) => found !== undefined);
  if (cpu === "wasm32") return { cpu: [cpu] };
  return os || cpu ? { ...(os ? { os: [os] } : {}), ...(cpu ? { cpu: [cpu] } : {}), ...(libc ? { libc: [libc] } : {}) } : undefined;
}

/** Completes a lock file; a second run adds none. @param {string} file */
export function completeLockfile(file) {
  /** @type {{ packages: Packages }} */
  const lock = JSON.parse(fs.readFileSync(file, "utf8"));
  const added = completePackages(lock.packages);
  if (added > 0) {
    lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
    fs.writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  }
  return added;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.stdout.write(`added ${completeLockfile("package-lock.json")}\n`);
