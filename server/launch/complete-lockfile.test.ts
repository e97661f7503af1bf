import fs from "node:fs";
import { describe, expect, it } from "vitest";
import { completePackages } from "./complete-lockfile";

type Entry = { version?: string; resolved?: string };
const { packages } = JSON.parse(fs.readFileSync("package-lock.json", "utf8")) as { packages: Record<string, Entry> };

describe("the lock file", () => {
  it("lists the packages of every platform, so that npm ci accepts it anywhere", () => {
    expect(completePackages(structuredClone(packages))).toBe(0);
  });

  it("would be found wanting without the packages of another platform", () => {
    const { "node_modules/@next/swc-darwin-arm64": _, ...without } = structuredClone(packages);
    expect(completePackages(without)).toBe(1);
    expect(without).toHaveProperty(["node_modules/@next/swc-darwin-arm64"], {
      version: packages["node_modules/@next/swc-darwin-arm64"]?.version,
      os: ["darwin"],
      cpu: ["arm64"],
      optional: true,
    });
  });

  it("names no server that packages come from, for it is not everybody's", () => {
    expect(Object.values(packages).filter(({ resolved }) => resolved && !resolved.startsWith("https://registry.npmjs.org/"))).toEqual([]);
  });
});

/** The oldest version of a package without a hole that concerns us. Below it the gate is shut. */
const floors: Record<string, string> = {
  next: "16.4.6",
  "next-auth": "4.24.15",
  nodemailer: "10.6.0",
  "@trpc/server": "11.22.1",
  pg: "8.23.1",
  react: "19.3.1",
  "react-dom": "19.3.1",
  "csv-parse": "7.0.3",
};

/** Packages that say the same thing in several parts: a mixture does not work. */
const inStep = [
  ["prisma", "@prisma/client", "@prisma/adapter-pg", "@prisma/driver-adapter-utils"],
  ["@trpc/server", "@trpc/client", "@trpc/tanstack-react-query"],
  ["react", "react-dom"],
  ["next-intl", "use-intl"],
];

const numbers = (version: string) => version.split(/[.-]/).slice(0, 3).map(Number);

/** True when `version` is `floor` or newer, compared number by number. */
function reaches(version: string, floor: string) {
  const [have, need] = [numbers(version), numbers(floor)];
  const differing = need.findIndex((number, i) => number !== have[i]);
  return differing === -1 || (have[differing] ?? 0) > (need[differing] ?? 0);
}

describe("every installed copy of a package", () => {
  it.each(Object.entries(floors))("of %s is %s or newer", (name, floor) => {
    const copies = Object.entries(packages).filter(([place]) => place.endsWith(`node_modules/${name}`));
    expect(copies.length).toBeGreaterThan(0);
    expect(copies.filter(([, { version = "0.0.0" }]) => !reaches(version, floor))).toEqual([]);
  });

  it.each(inStep)("of %s has the version of those it works with", (...names) => {
    expect(new Set(names.map((name) => packages[`node_modules/${name}`]?.version)).size).toBe(1);
  });

  it("is compared by its numbers and not by its letters", () => {
    expect([reaches("10.0.0", "9.9.9"), reaches("9.10.0", "9.9.0"), reaches("9.8.9", "9.9.0"), reaches("9.9.0", "9.9.0")]).toEqual([true, true, false, true]);
  });
});
