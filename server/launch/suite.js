// `npm run matrix` and `npm run faults`: one file of tests, then its line of figures ("matrix: …") once more at the end.
import { enterProject } from "./environment.js";
import { end, endOnSignals } from "./lifetime.js";
import { generateClient, installPackages } from "./packages.js";
import { runVitest } from "./run-vitest.js";

endOnSignals();
enterProject();
await installPackages();
await generateClient();

const [file = ""] = process.argv.slice(2);
let figures = "no figures: the suite did not get to its end";
const code = await runVitest(["--project", "db", file], (line) => {
  const [found] = /\b(matrix|faults): .*/.exec(line) ?? [];
  if (found) figures = found;
});
process.stdout.write(`${figures}\n`);
await end(code);
