// `npm start` and `npm run dev`: everything that a fresh clone needs, then the app. Until the packages are installed
// nothing outside of Node may be imported, hence the imports further down.
import { end, endOnSignals } from "./lifetime.js";
import { enterProject, environmentFor } from "./environment.js";
import { generateClient, installPackages, say } from "./packages.js";

const isDev = process.argv.includes("--dev");

async function start() {
  enterProject();
  await installPackages();
  await generateClient();

  const { openDatabase } = await import("./database.js");
  const { ownerUrl, appUrl } = await openDatabase();
  const env = environmentFor(appUrl, isDev);

  const { demoSignIns, seedOnFirstRun } = await import("./demo.js");
  await seedOnFirstRun(ownerUrl, env);
  if (!isDev) await (await import("./build.js")).buildPages(env);

  const { LONGEST_SILENCE, SERVE, WORK, keepAlive } = await import("./supervise.js");
  await keepAlive("the server", SERVE, env);
  void keepAlive("the worker", WORK, env, LONGEST_SILENCE);
  say(`ready after ${(performance.now() / 1000).toFixed(1)} s: ${env.NEXTAUTH_URL}`);
  for (const line of demoSignIns()) process.stdout.write(`${line}\n`);
}

endOnSignals();
try {
  await start();
} catch (error) {
  process.stderr.write(`✖ ${process.env.DEBUG ? /** @type {Error} */ (error).stack : /** @type {Error} */ (error).message}\n`);
  await end(1);
}
