import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { database } from "../../server/db/client";
import { makeDemo } from "./demo";

/** Fills an empty database with the demo and leaves the sign-ins for the launcher to print. */
const signIns = await makeDemo(database(), new Date().toISOString().slice(0, 10), () => new Date());
const folder = path.resolve(process.env.DATA_DIR ?? ".data");
mkdirSync(folder, { recursive: true });
writeFileSync(path.join(folder, "demo-sign-ins.json"), JSON.stringify(signIns, null, 2));
await database().close();
