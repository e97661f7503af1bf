import { runNode } from "./child.js";
import { hashOf, once } from "./stamps.js";

/** Says what is being done. @param {string} message */
export const say = (message) => void process.stdout.write(`• ${message}\n`);

/** Installs exactly what the lock file says, unless that is what is there. Uses nothing outside of Node. */
export function installPackages() {
  const inputs = hashOf(["package.json", "package-lock.json"]) + process.platform + process.arch;
  return once("packages", inputs, "node_modules/next/package.json", async () => {
    say("installing packages");
    const npm = process.env.npm_execpath ?? findNpm();
    // Under NODE_ENV=production npm would leave out what building needs.
    const { NODE_ENV: _, ...env } = process.env;
    await runNode("npm ci", [npm, "ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"], env);
  });
}

/** npm's script beside this Node, for starts without npm. */
function findNpm() {
  return new URL("../lib/node_modules/npm/bin/npm-cli.js", `file://${process.execPath}`).pathname;
}

/** Generates the database client. Prisma insists on an engine file that it then does not run: any existing one will do. */
export function generateClient() {
  return once("client", hashOf(["prisma/schema", "prisma/prisma.config.ts", "package-lock.json"]), "server/generated/prisma/client.ts", async () => {
    say("generating the database client");
    const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: "1", CHECKPOINT_DISABLE: "1" };
    await runNode("prisma generate", ["node_modules/prisma/build/index.js", "generate", "--config", "prisma/prisma.config.ts", "--no-hints"], env);
  });
}
