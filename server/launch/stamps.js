import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";

const FILE = ".data/stamps.json";

/** @returns {Record<string, string>} */
function read() {
  try {
    return JSON.parse(fs.readFileSync(FILE, "utf8"));
  } catch {
    return {}; // none yet, or cut short: every step is done again
  }
}

/**
 * Does a step unless it was done for the same inputs and its result is still there. Answers whether it was done now.
 * @param {string} name @param {string} inputs a hash of all that the result depends on
 * @param {string} result a file that exists when the step was done
 * @param {() => Promise<unknown>} step
 */
export async function once(name, inputs, result, step) {
  if (read()[name] === inputs && fs.existsSync(result)) return false;
  await step();
  if (!fs.existsSync(result)) throw new Error(`Making ${result} went wrong, although nothing said so.`);
  fs.mkdirSync(path.dirname(FILE), { recursive: true, mode: 0o755 });
  fs.writeFileSync(FILE, JSON.stringify({ ...read(), [name]: inputs }, null, 2));
  return true;
}

/** One hash of names and contents of these files and of all files below these directories. @param {string[]} places @param {(file: string) => boolean} [matters] */
export function hashOf(places, matters = () => true) {
  const hash = createHash("sha256").update(process.version);
  for (const file of places.flatMap(filesOf).filter(matters)) hash.update(file).update(fs.readFileSync(file));
  return hash.digest("hex");
}

/** @param {string} place @returns {string[]} */
function filesOf(place) {
  const stat = fs.statSync(place, { throwIfNoEntry: false });
  if (!stat) return [];
  if (!stat.isDirectory()) return [place];
  return fs
    .readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}
