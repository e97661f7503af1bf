import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { countsOfPlaywright, countsOfVitest, figuresOf } from "./counts";

let directory: string;
beforeAll(() => {
  directory = fs.mkdtempSync(path.join(os.tmpdir(), "counts-"));
});
afterAll(() => fs.rmSync(directory, { recursive: true }));

function report(content: object) {
  const file = path.join(directory, "report.json");
  fs.writeFileSync(file, JSON.stringify(content));
  return file;
}
const tests = (numPassedTests: number, numTotalTests: number, testResults: object[] = []) => report({ numPassedTests, numTotalTests, testResults });
const stats = (part: object) => report({ errors: [], stats: { expected: 3, unexpected: 0, flaky: 0, skipped: 0, ...part } });

it("counts what passed and takes the rest for failed, left-out tests too", () => {
  expect(countsOfVitest(tests(7, 9))).toEqual({ passed: 7, failed: 2 });
  expect(countsOfPlaywright(stats({ unexpected: 1, skipped: 2 }))).toEqual({ passed: 3, failed: 3 });
});

it("takes a test that passed only when tried again for failed", () => {
  expect(countsOfPlaywright(stats({ flaky: 1 }))).toEqual({ passed: 3, failed: 1 });
});

it("counts a file that could not be loaded as a failure", () => {
  expect(countsOfVitest(tests(7, 7, [{ status: "failed", assertionResults: [] }]))).toEqual({ passed: 7, failed: 1 });
});

it("does not take silence for success", () => {
  expect(countsOfVitest(tests(0, 0))).toEqual({ passed: 0, failed: 1 });
  expect(countsOfPlaywright(path.join(directory, "missing.json"))).toEqual({ passed: 0, failed: 1 });
});

it("adds up the figures of a suite in several files", () => {
  expect(figuresOf(["matrix: 300 procedures × 16 actors × 1 modes, 50 calls, leaks 0", "matrix: 300 procedures × 16 actors × 2 modes, 70 calls, leaks 3"])).toBe("matrix: 300 procedures × 16 actors × 3 modes, 120 calls, leaks 3");
  expect(figuresOf(["faults: 89 of 89 caught"])).toBe("faults: 89 of 89 caught");
  expect(figuresOf([])).toMatch(/^no figures/);
});
