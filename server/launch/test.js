// `npm test`: everything that has to hold before a change is taken, on a fresh clone too. Each suite runs even when an
// earlier one failed; the last line sums them up.
import fs from "node:fs";
import { runNode } from "./child.js";
import { countsOfPlaywright, countsOfVitest } from "./counts.js";
import { enterProject } from "./environment.js";
import { end, endOnSignals } from "./lifetime.js";
import { generateClient, installPackages, say } from "./packages.js";
import { runVitest } from "./run-vitest.js";

/** @typedef {import("./counts.js").Counts} Counts */

const REPORTS = ".data/reports";
const bin = {
  next: "node_modules/next/dist/bin/next",
  tsc: "node_modules/typescript/bin/tsc",
  eslint: "node_modules/eslint/bin/eslint.js",
  depcruise: "node_modules/dependency-cruiser/bin/dependency-cruise.mjs",
};

/** A check that passes or fails as a whole. @param {string} name @param {string[][]} runs */
const check = (name, ...runs) => async () => {
  try {
    for (const args of runs) await runNode(name, args, process.env);
    return { passed: 1, failed: 0 };
  } catch {
    return { passed: 0, failed: 1 }; // the tool has said why
  }
};

/** @satisfies {Record<string, () => Promise<Counts>>} */
const suites = {
  routes: check("types of routes", [bin.next, "typegen"]),
  types: check("types", [bin.tsc, "--noEmit", "-p", "tsconfig.json"]),
  lint: check("lint", [bin.eslint, "-c", ".config/eslint.config.js", "--max-warnings", "0", "."]),
  boundaries: check("boundaries", [bin.depcruise, "app", "server", "prisma", "e2e", "--config", ".config/dependency-cruiser.cjs"]),
  migrations: check("migrations", ["server/launch/author-migration.js", "--check"]),
  "unit and database": async () => {
    const report = `${REPORTS}/vitest.json`;
    await runVitest(["--reporter=default", "--reporter=json", `--outputFile.json=${report}`]);
    return countsOfVitest(report);
  },
  "end to end": async () => {
    const { runE2e } = await import("./run-e2e.js");
    const report = `${REPORTS}/playwright.json`;
    // Failures stand at the end of what is printed, where a log that was cut still has them; who watches sees which test runs.
    await runE2e([`--reporter=${process.stdout.isTTY ? "line" : "dot"},json`], { PLAYWRIGHT_JSON_OUTPUT_FILE: fs.realpathSync(REPORTS) + "/playwright.json" });
    return countsOfPlaywright(report);
  },
};

/** Runs one suite; what it throws is a failure like any other. @param {string} name @param {() => Promise<Counts>} suite */
async function run(name, suite) {
  say(name);
  const since = performance.now();
  const counts = await suite().catch((error) => {
    process.stderr.write(`✖ ${name}: ${error.message}\n`);
    return { passed: 0, failed: 1 };
  });
  return { name, seconds: Math.round((performance.now() - since) / 1000), ...counts };
}

endOnSignals();
enterProject();
fs.rmSync(REPORTS, { recursive: true, force: true });
fs.mkdirSync(REPORTS, { recursive: true });
await installPackages();
await generateClient();

/** @typedef {keyof typeof suites} Suite */

/**
 * What keeps one core busy runs beside another such, once the routes have their types; what takes all cores runs alone.
 * @type {Suite[][][]}
 */
const LANES = [[["routes"]], [["lint"], ["types", "boundaries", "migrations"]], [["unit and database"]], [["end to end"]]];

/** @type {(Counts & { name: string, seconds: number })[]} */
const results = [];
for (const lanes of LANES) {
  await Promise.all(lanes.map(async (names) => {
    for (const name of names) results.push(await run(name, suites[name]));
  }));
}

const width = Math.max(...results.map(({ name }) => name.length));
for (const { name, passed, failed, seconds } of results) {
  process.stdout.write(`${failed > 0 ? "✖" : "✓"} ${name.padEnd(width)}  ${passed} passed, ${failed} failed, ${seconds} s\n`);
}
const sum = (/** @type {"passed" | "failed"} */ key) => results.reduce((total, result) => total + result[key], 0);
process.stdout.write(`${sum("passed")} passed, ${sum("failed")} failed\n`);
await end(sum("failed") > 0 ? 1 : 0);
