// `npm run e2e -- <file or flag>`: the end-to-end tests alone.
import { enterProject } from "./environment.js";
import { end, endOnSignals } from "./lifetime.js";
import { generateClient, installPackages } from "./packages.js";

endOnSignals();
enterProject();
try {
  await installPackages();
  await generateClient();
  const { runE2e } = await import("./run-e2e.js");
  await end(await runE2e(process.argv.slice(2)));
} catch (error) {
  process.stderr.write(`✖ ${/** @type {Error} */ (error).message}\n`);
  await end(1);
}
