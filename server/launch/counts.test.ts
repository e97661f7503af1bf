import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { countsOfPlaywright, countsOfVitest } from "./counts";

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
