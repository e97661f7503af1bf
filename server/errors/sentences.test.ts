import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");

/** What is delivered of these folders, as text. */
function sources(...folders: string[]): string {
  const files = folders.flatMap((folder) => fs.readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" }).map((file) => path.join(root, folder, file)));
  return files.filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|\/(generated|testing)\//.test(file)).map((file) => fs.readFileSync(file, "utf8")).join("\n");
}

const code = sources("server", "app");
const catalogue = JSON.parse(fs.readFileSync(path.join(root, "app/_i18n/en/errors.json"), "utf8")) as Record<string, string>;

/** The places in which a reason is written down. */
const REASONS = [
  /new DomainError\(\s*"[A-Z_]+",\s*(?:[\w.]+ \? "\w+" : )?"(\w+)"/g,
  /new TRPCError\(\{[^}]*message: "(\w+)"/g,
  /\brefuse\(\d+, "(\w+)"/g,
  /\.refine\(.*?, "(\w+)"\)/g,
  /\.regex\([^"\n]*, "(\w+)"\)/g,
  /code: "custom", message: "(\w+)"/g,
];
const reasons = new Set(REASONS.flatMap((pattern) => [...code.matchAll(pattern)].map(([, reason]) => reason ?? "")));

describe("what can go wrong", () => {
  it("has a sentence for each of its reasons", () => {
    expect(reasons.size).toBeGreaterThan(40);
    expect([...reasons].filter((reason) => !(reason in catalogue))).toEqual([]);
  });

  it("has no sentence that nothing says", () => {
    expect(Object.keys(catalogue).filter((key) => !new RegExp(`["'.]${key}["']|\\b${key}:`).test(code))).toEqual([]);
  });

  it("is told in the order of its keys, in whole sentences", () => {
    const keys = Object.keys(catalogue);
    expect(keys).toEqual([...keys].sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)));
    for (const [key, sentence] of Object.entries(catalogue)) expect(sentence, key).toMatch(/[.?!}]$/);
  });
});
