import fs from "node:fs";
import path from "node:path";
import pg from "pg";
import { runNode } from "./child.js";
import { isLoopback } from "./environment.js";
import { say } from "./packages.js";

const SEED = "prisma/seed/run.ts";
/** Written by the seed: who can sign in to the demo. */
const SIGN_INS = path.join(process.env.DATA_DIR ?? ".data", "demo-sign-ins.json");
/** Is there while the demo is being made, so that a half-made one is noticed. */
const UNFINISHED = ".data/demo-unfinished";

/** Whether the demo was cut short; nobody can have worked in it, for the app is served only afterwards. */
export const isDemoHalfMade = () => fs.existsSync(UNFINISHED);

/**
 * Whether an empty house is to be filled. Everybody knows the demo's password: elsewhere than on a machine of one's own it
 * comes only where it is asked for.
 * @param {import("./environment.js").Environment} env of the app
 */
export const wantsDemo = ({ WORTHWHILE_DEMO: wish, NEXTAUTH_URL: url }) => wish === "on" || (wish !== "off" && url !== undefined && isLoopback(url));

/**
 * Fills an empty database with the demo, where it is wanted.
 * @param {string} ownerUrl @param {import("./environment.js").Environment} env of the app
 */
export async function seedOnFirstRun(ownerUrl, env) {
  if (!wantsDemo(env) || (await hasUsers(ownerUrl))) return;
  await seed(ownerUrl, env);
}

/** @param {string} ownerUrl @param {import("./environment.js").Environment} env of the app */
export async function seed(ownerUrl, env) {
  if (!fs.existsSync(SEED)) return;
  say("making the demo");
  await runNode("the demo", ["--import", "tsx", SEED], { ...env, DATABASE_OWNER_URL: ownerUrl });
}

/** @param {string} ownerUrl */
async function hasUsers(ownerUrl) {
  const db = new pg.Client({ connectionString: ownerUrl, application_name: "demo" });
  await db.connect();
  try {
    const { rows } = await db.query("SELECT EXISTS (SELECT FROM users) AS found");
    return Boolean(rows[0].found);
  } finally {
    await db.end();
  }
}

/** The demo's sign-ins as lines to print; none when there is no demo. @returns {string[]} */
export function demoSignIns() {
  if (process.env.WORTHWHILE_DEMO === "off" || !fs.existsSync(SIGN_INS)) return [];
  /** @type {{ email: string, password: string, who: string }[]} */
  const signIns = JSON.parse(fs.readFileSync(SIGN_INS, "utf8"));
  const width = Math.max(...signIns.map(({ email }) => email.length));
  return signIns.map(({ email, password, who }) => `  ${email.padEnd(width)}  ${password}  ${who}`);
}
