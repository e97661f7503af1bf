/** @typedef {import("./timing.js").Spread} Spread */
/** @typedef {Spread & { cpuMs: number | null }} Answered */
/** @typedef {{ name: string, first: Answered, asked: Answered, floor: Spread, atOnce: (Spread & { perSecond: number }) | null }} Measured `first` are the first calls of their kind, `asked` those of a warm server */
/** @typedef {{ entries: number, loadSeconds: number, measured: Measured[] }} Size */
/** @typedef {{ warmStartMs: number, sizes: Size[], pages: Record<string, import("./pages.js").PageFigures> }} Report */

const ms = (/** @type {number | null} */ value) => (value === null ? "–" : value.toFixed(value < 10 ? 2 : 1));

/** @param {readonly string[][]} rows the first is the head */
function table(rows) {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows.map((row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join("  "));
}

/** How much slower each question is on the largest set than on the smallest. @param {Report} report */
export function growthOf({ sizes }) {
  const [small, large] = [sizes[0], sizes.at(-1)];
  return new Map(small?.measured.map(({ name, asked }) => [name, (large?.measured.find((other) => other.name === name)?.asked.median ?? NaN) / asked.median]));
}

/** The report as lines to print; the last one is the figures in short. @param {Report} report @returns {string[]} */
export function linesOf(report) {
  const growth = growthOf(report);
  const lines = report.sizes.flatMap(({ entries, loadSeconds, measured }) => [
    `${entries.toLocaleString("en")} entries, loaded in ${loadSeconds.toFixed(0)} s (${Math.round(entries / loadSeconds).toLocaleString("en")}/s)`,
    ...table([
      ["milliseconds", "median", "p95", "SQL median", "SQL p95", "ratio", "server CPU", "over SQL", "of the first", "8 at once /s"],
      ...measured.map(({ name, first, asked, floor, atOnce }) => [name, ms(asked.median), ms(asked.p95), ms(floor.median), ms(floor.p95), (asked.median / floor.median).toFixed(1), ms(asked.cpuMs), ms(asked.cpuMs === null ? null : asked.cpuMs - floor.median), ms(first.cpuMs), atOnce ? atOnce.perSecond.toFixed(0) : "–"]),
    ]),
    "",
  ]);
  const pages = Object.entries(report.pages);
  const largest = report.sizes.at(-1);
  const writes = largest?.measured.find(({ name }) => name === "one entry written");
  return [
    ...lines,
    ...table([["growth, smallest to largest", "×"], ...[...growth].map(([name, times]) => [name, times.toFixed(2)])]),
    "",
    ...table([["page, cold", "numbers visible", "told", "bytes", "requests", "its JavaScript", "again", "requests"], ...pages.map(([name, page]) => [name, `${page.visibleMs.toFixed(0)} ms`, `${page.seenMs.toFixed(0)} ms`, `${(page.bytes / 1000).toFixed(0)} kB`, String(page.requests), `${(page.scriptBytes / 1000).toFixed(0)} kB`, `${(page.againBytes / 1000).toFixed(0)} kB`, String(page.againRequests)])]),
    "",
    `bench: ${[
      ...[...growth].filter(([name]) => name !== "one entry written").map(([name, times]) => `${name} ${ms(largest?.measured.find((each) => each.name === name)?.asked.median ?? null)} ms × ${times.toFixed(2)}`),
      `written ${writes?.atOnce?.perSecond.toFixed(0)}/s`,
      ...pages.map(([name, page]) => `${name} page ${page.visibleMs.toFixed(0)} ms ${(page.scriptBytes / 1000).toFixed(0)} kB`),
      `start ${report.warmStartMs.toFixed(0)} ms`,
    ].join(", ")}`,
  ];
}
