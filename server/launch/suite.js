// `npm run matrix` and `npm run faults`: their files of tests, then their line of figures ("matrix: …") once more at the end.
import { enterProject } from "./environment.js";
import { figuresOf } from "./counts.js";
import { end, endOnSignals } from "./lifetime.js";
import { generateClient, installPackages } from "./packages.js";
import { runVitest } from "./run-vitest.js";

endOnSignals();
enterProject();
await installPackages();
await generateClient();

const [file = ""] = process.argv.slice(2);
/** @type {string[]} */
const lines = [];
const code = await runVitest(["--project", "db", file], (line) => {
  const [found] = /\b(matrix|faults): .*/.exec(line) ?? [];
  if (found) lines.push(found);
});
process.stdout.write(`${figuresOf(lines)}\n`);
await end(code);
