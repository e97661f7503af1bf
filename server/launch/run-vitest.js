import { startNode } from "./child.js";

/**
 * Runs Vitest with these arguments.
 * @param {string[]} args @param {(line: string) => void} [onLine] hears every line as it is passed on
 * @returns {Promise<number>} its exit code
 */
export function runVitest(args, onLine = () => {}) {
  const { NODE_ENV: _, ...env } = process.env;
  const child = startNode(["node_modules/vitest/vitest.mjs", "run", "-c", "server/vitest.config.ts", ...args], env, "pipe");
  for (const [from, to] of /** @type {const} */ ([["stdout", process.stdout], ["stderr", process.stderr]])) {
    let rest = "";
    child[from]?.setEncoding("utf8").on("data", (/** @type {string} */ chunk) => {
      to.write(chunk);
      const lines = (rest + chunk).split("\n");
      rest = lines.pop() ?? "";
      lines.forEach(onLine);
    });
  }
  return new Promise((resolve) => child.once("exit", (code) => resolve(code ?? 1)));
}
