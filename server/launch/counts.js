import fs from "node:fs";

/** @typedef {{ passed: number, failed: number }} Counts */

/**
 * What a Vitest run came to. A file that could not be loaded, and a test that was left out, have not passed.
 * @param {string} file Vitest's JSON report @returns {Counts}
 */
export function countsOfVitest(file) {
  /** @type {{ numPassedTests: number, numTotalTests: number, testResults: { status: string, assertionResults: unknown[] }[] } | undefined} */
  const report = read(file);
  if (!report) return { passed: 0, failed: 1 };
  const unreadable = report.testResults.filter(({ status, assertionResults }) => status === "failed" && assertionResults.length === 0).length;
  return atLeastOne({ passed: report.numPassedTests, failed: report.numTotalTests - report.numPassedTests + unreadable });
}

/**
 * What a Playwright run came to. A test that only passed when it was tried again counts as failed.
 * @param {string} file Playwright's JSON report @returns {Counts}
 */
export function countsOfPlaywright(file) {
  /** @type {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors: unknown[] } | undefined} */
  const report = read(file);
  if (!report) return { passed: 0, failed: 1 };
  const { expected, unexpected, flaky, skipped } = report.stats;
  return atLeastOne({ passed: expected, failed: unexpected + flaky + skipped + report.errors.length });
}

/** A run in which nothing ran has proved nothing. @param {Counts} counts */
const atLeastOne = (counts) => (counts.passed + counts.failed === 0 ? { passed: 0, failed: 1 } : counts);

/** @param {string} file */
function read(file) {
  try {
    return JSON.parse(fs.readFileSync(file, "utf8"));
  } catch {
    return undefined; // it ended before it could write
  }
}

/**
 * One line of figures for a suite in several files: what is counted in each is added up, what all share stands once.
 * @param {readonly string[]} lines @returns {string}
 */
export function figuresOf(lines) {
  const [first, ...rest] = lines;
  if (first === undefined) return "no figures: the suite did not get to its end";
  return rest.reduce((sum, line) => {
    const more = [...line.matchAll(/(\d+) (modes|calls)|leaks (\d+)/g)].map(([, count, , leaks]) => Number(count ?? leaks));
    return sum.replace(/(\d+) (modes|calls)|leaks (\d+)/g, (_, count, of, leaks) => (of ? `${Number(count) + (more.shift() ?? 0)} ${of}` : `leaks ${Number(leaks) + (more.shift() ?? 0)}`));
  }, first);
}
