import { figuresAfter, POST_FIGURES } from "../../domain/post-figures";
import { valueKey } from "../data/values";
import type { Overwritten } from "../schema";
import type { ReadResults } from "./read";

/** As many as somebody looks through. */
const MOST_SHOWN = 100;

/** What stands and what it would become, for each row of a file that is known with other figures, in the order of the file. */
export function overwrittenIn(read: ReadResults, own: string): { lines: Overwritten[]; count: number } {
  const lines = linesOf(read, own);
  return { lines: lines.slice(0, MOST_SHOWN), count: lines.length };
}

function linesOf(read: ReadResults, own: string): Overwritten[] {
  if (read.holds === "spend") {
    const { sorted, standing } = read;
    return sorted.changed.map(({ line, campaign, on, importKey, amountMinor }) => ({ line, name: campaign, on, figure: "amount", unit: own, was: standing.get(importKey)?.amountMinor ?? null, becomes: amountMinor }));
  }
  if (read.holds === "days") {
    const { sorted, standing, kpis } = read;
    return sorted.changed.map((value) => {
      const kpi = kpis.find(({ id }) => id === value.kpiId);
      return { line: value.line, name: kpi?.name ?? "", on: value.on, figure: "value", unit: kpi?.unit ?? null, was: standing.get(valueKey(value)) ?? null, becomes: value.value };
    });
  }
  return read.sorted.changed.flatMap((post) => {
    const there = read.standing.get(post.importKey);
    if (!there) return [];
    const after = figuresAfter(there, post);
    const row = { line: post.line, name: post.title ?? post.permalink ?? "", on: post.on ?? post.month, unit: null };
    return POST_FIGURES.filter((figure) => there[figure] !== after[figure]).map((figure) => ({ ...row, figure, was: there[figure], becomes: after[figure] }));
  });
}
