import { type ExportCell, textColumn } from "./schema";

type Named = { name: string };

/** The columns that say what a budget is for. */
export const scopeColumns = [textColumn("name"), textColumn("channels"), textColumn("activities"), textColumn("goal"), textColumn("person")];

const named = (all: readonly Named[]) => all.map(({ name }) => name).join(", ");

/** Their cells; what it is not narrowed to is empty. */
export const scopeCells = (of: { name: string | null; channels: readonly Named[]; activities: readonly Named[]; goal: Named | null; member: Named | null }): ExportCell[] =>
  [of.name ?? "", named(of.channels), named(of.activities), of.goal?.name ?? "", of.member?.name ?? ""];
