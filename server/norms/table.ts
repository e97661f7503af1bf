import { type ExportTable, numberColumn, textColumn } from "../exports/schema";
import type { ListedNorm } from "./schema";

/** What work usually takes as a table, with how many pieces of work say so; no times where these are too few. */
export function normsTable(name: string, norms: readonly ListedNorm[]): ExportTable {
  const columns = [textColumn("activity"), textColumn("channel"), textColumn("complexity"), numberColumn("sample"), numberColumn("low_seconds"), numberColumn("median_seconds"), numberColumn("high_seconds")];
  const rows = norms.map((norm) => [norm.activityName, norm.channelName ?? "", norm.complexity ?? "all", norm.sample, norm.lowSeconds, norm.medianSeconds, norm.highSeconds]);
  return { name, columns, rows };
}
