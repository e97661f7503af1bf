import { execFileSync } from "node:child_process";
import path from "node:path";
import { expect, it } from "vitest";

const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], { encoding: "utf8" }).trim().split("\n");
const source = files.filter((file) => /^(app|server|prisma|e2e)\//.test(file) && !file.startsWith("prisma/migrations/"));

it("keeps the top level to what it has always been", () => {
  const allowed = [".ci", ".config", ".gitignore", "README.md", "app", "e2e", "next.config.js", "package-lock.json", "package.json", "prisma", "public", "server", "tsconfig.json"];
  const present = new Set(files.map((file) => file.split("/")[0]));
  expect([...present].filter((name) => !allowed.includes(name ?? ""))).toEqual([]);
});

it("names every file in small letters with hyphens", () => {
  const isKebab = /^_?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*$/;
  expect(source.filter((file) => !isKebab.test(path.basename(file)))).toEqual([]);
});

it("has no room for leftovers", () => {
  const leftovers = /(^|\/)_?(utils?|helpers?|types|common|lib|misc|shared)(\/|\.tsx?$|\.js$)/;
  expect(source.filter((file) => leftovers.test(file))).toEqual([]);
});

it("has no file that only passes on what others export", () => {
  expect(source.filter((file) => /(^|\/)index\.[tj]sx?$/.test(file))).toEqual([]);
});
