import { runNode } from "./child.js";
import { packFiles } from "./packed-files.js";
import { say } from "./packages.js";
import { hashOf, once } from "./stamps.js";

const INPUTS = ["app", "server", "public", "prisma/schema", "package.json", "package-lock.json", "next.config.js", "tsconfig.json"];
const isNoInput = /\.test\.tsx?$|^server\/(launch|testing|decisions|generated)\//;

/** Builds the pages, unless what was built is of the same files. @param {import("./environment.js").Environment} env */
export function buildPages(env) {
  const inputs = hashOf(INPUTS, (file) => !isNoInput.test(file.replaceAll("\\", "/")));
  return once("build", inputs, ".next/BUILD_ID", async () => {
    say("building the pages");
    await runNode("next build", ["node_modules/next/dist/bin/next", "build"], env);
    await packFiles();
  });
}
