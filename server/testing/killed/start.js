// What `npm start` keeps alive, without packages, demo and pages: the database, the process that answers procedures and the
// worker. Killed itself, it is started again by whoever started it.
import { keepRunning } from "../../launch/database.js";
import { end, endOnSignals } from "../../launch/lifetime.js";
import { LONGEST_SILENCE, WORK, keepAlive } from "../../launch/supervise.js";

endOnSignals();
const { PG_PASSWORD = "", PG_PORT, PG_DATA } = process.env;
try {
  await keepRunning(PG_PASSWORD, Number(PG_PORT), PG_DATA);
  await Promise.all([keepAlive("the server", ["--import", "tsx", "server/testing/killed/serve.ts"], process.env), keepAlive("the worker", WORK, process.env, LONGEST_SILENCE)]);
  process.send?.("ready");
} catch (error) {
  process.stderr.write(`✖ ${/** @type {Error} */ (error).message}\n`);
  await end(1);
}
