import fs from "node:fs";

/** @typedef {{ median: number, p95: number, count: number }} Spread milliseconds */

/** @param {readonly number[]} values @param {number} share */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

/** @param {readonly number[]} values @returns {Spread} */
export const spreadOf = (values) => ({ median: quantile(values, 0.5), p95: quantile(values, 0.95), count: values.length });

/** @param {(turn: number) => Promise<unknown>} work @param {number} turn */
async function timed(work, turn) {
  const since = performance.now();
  await work(turn);
  return performance.now() - since;
}

const WARM_CALLS = 1000;
const WARM_MS = 10_000;

/** Asks until the engine has compiled what it asks often, as in a server that has run for minutes. @param {(turn: number) => Promise<unknown>} work */
export async function warmUp(work) {
  const until = performance.now() + WARM_MS;
  for (let turn = 0; turn < WARM_CALLS && performance.now() < until; turn++) await work(turn);
}

/** One after the other. @param {(turn: number) => Promise<unknown>} work @param {number} count @returns {Promise<Spread>} */
export async function oneByOne(work, count) {
  const times = [];
  for (let turn = 0; turn < count; turn++) times.push(await timed(work, turn));
  return spreadOf(times);
}

/**
 * Eight, or how many are wanted, each beginning again when its answer has come.
 * @param {(turn: number) => Promise<unknown>} work @param {number} count in all @param {number} [atOnce]
 * @returns {Promise<Spread & { perSecond: number }>}
 */
export async function together(work, count, atOnce = 8) {
  await Promise.all(Array.from({ length: atOnce }, (_, turn) => work(turn)));
  /** @type {number[]} */
  const times = [];
  let turn = 0;
  const since = performance.now();
  const one = async () => {
    while (turn < count) times.push(await timed(work, turn++));
  };
  await Promise.all(Array.from({ length: atOnce }, one));
  return { ...spreadOf(times), perSecond: count / ((performance.now() - since) / 1000) };
}

const TICK_MS = 10;

/** What a process has used of the processors so far, in milliseconds; null where the system does not say. @param {number | undefined} pid */
export function cpuOf(pid) {
  try {
    const fields = fs.readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
    return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
  } catch {
    return null;
  }
}
