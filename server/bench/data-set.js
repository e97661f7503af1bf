/**
 * The data of the benchmark: who worked when, on what and for how long. Entry n is a pure function of n and a seed, so that
 * a small set is the beginning of a large one, on every machine and in every year.
 */

const SEED = 20_240_229;
const AGENCIES = 10;
export const CLIENTS_EACH = 20;
export const PEOPLE_EACH = 5;
export const CHANNELS = ["Search", "Social", "Email", "Display", "Video", "Offline"];
const ACTIVITIES = 8;
const VERBS = ["Plan", "Review", "Draft", "Adjust", "Publish", "Analyse", "Discuss", "Fix"];
const OBJECTS = ["campaign", "landing page", "banner set", "keyword list", "newsletter", "dashboard", "briefing", "budget"];
export const FIRST_MONTH = "2024-11";
export const LAST_MONTH = "2026-10";
const DAY_MS = 86_400_000;

/** A number in [0, 1) for a row and a use: the finalizer of MurmurHash3 over both. @param {number} row @param {number} use */
function draw(row, use) {
  let hash = SEED ^ Math.imul(row + 1, 0x9e3779b9) ^ Math.imul(use + 1, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

const weekdays = (() => {
  const days = [];
  for (let day = Date.UTC(2024, 10, 1); day <= Date.UTC(2026, 9, 31); day += DAY_MS) if (![0, 6].includes(new Date(day).getUTCDay())) days.push(day);
  return days;
})();

/** The sum of weights up to each client of an agency: the first are worked for most. */
const shares = (() => {
  const weights = Array.from({ length: CLIENTS_EACH }, (_, rank) => 1 / (rank + 5));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  let sum = 0;
  return weights.map((weight) => (sum += weight) / all);
})();

/**
 * Entry `n`, counted from 0; agency, client, person, channel and activity by their number, the client's and the person's
 * within the agency.
 * @param {number} n
 */
export function entryAt(n) {
  const person = Math.floor(draw(n, 0) * AGENCIES * PEOPLE_EACH);
  const place = draw(n, 1);
  const day = weekdays[Math.floor(draw(n, 4) * weekdays.length)] ?? 0;
  const length = draw(n, 5);
  return {
    agency: Math.floor(person / PEOPLE_EACH),
    client: Math.min(shares.findIndex((share) => place < share) >>> 0, CLIENTS_EACH - 1),
    person: person % PEOPLE_EACH,
    activity: Math.floor(draw(n, 2) ** 1.5 * ACTIVITIES),
    channel: Math.floor(draw(n, 3) * CHANNELS.length),
    on: new Date(day).toISOString().slice(0, 10),
    seconds: 900 * (1 + Math.floor(length * length * 16)),
    createdAt: new Date(day + 8 * 3_600_000 + Math.floor(draw(n, 6) * 36_000) * 1000).toISOString(),
    note: `${VERBS[Math.floor(draw(n, 7) * 8)]} ${OBJECTS[Math.floor(draw(n, 8) * 8)]} #${Math.floor(draw(n, 9) * 1000)}`,
  };
}

/** Hours of a client's monthly budget. @param {number} client counted from 0 over all agencies @param {number} month counted from 0 */
export const budgetHours = (client, month) => 20 + Math.floor(draw((client + 1) * 1000 + month, 7) * 180);
