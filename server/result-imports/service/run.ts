import { randomUUID } from "node:crypto";
import type { EnteredTenant } from "../../db/tenant";
import type { Tx } from "../../db/transaction";
import { DomainError } from "../../errors/domain-error";
import { requireSum } from "../../expenses/held";
import { findFile, updateOpenImport, updateOutcome } from "../../imports/data/files";
import { lockByName } from "../../imports/data/job";
import { countErrorLines } from "../../imports/mapping/error-lines";
import { insertPosts } from "../data/posts";
import { insertSpend, removeSpend, updateSpend } from "../data/spend";
import { insertValues, removeValues } from "../data/values";
import type { ReadPost } from "../reading/read-posts";
import type { ReadSpend } from "../reading/read-spend";
import { resultLine, type ResultFormat } from "../schema";
import { keepSaid, renewPosts, takeFromPosts } from "./posts";
import { readResults, type ReadResults } from "./read";

type Choices = { leaveOutErrors: boolean; /** What stands of each part that is overwritten, as it was shown. */ overwrite: readonly string[] };
/** As many as a sentence can name. */
const MOST_NAMED = 3;

/** Who counted, as it stands beside a value; where nobody knows that, the file is named. */
const TOOLS: Record<ResultFormat, string | null> = {
  "meta-ads": "Meta", "meta-posts": "Meta", "meta-days": "Meta", "linkedin-ads": "LinkedIn", "linkedin-posts": "LinkedIn", "linkedin-days": "LinkedIn", "google-ads": "Google Ads", "google-analytics": "Google Analytics", plausible: "Plausible", matomo: "Matomo", generic: null,
};

/** One statement each. */
const SLICE = 5000;
/** As many characters as a source, a supplier or a campaign may have. */
const LONGEST_SOURCE = 120;

/**
 * Writes a file's rows, all of them or none, in the call itself: a file is held to as many rows as that takes seconds. What
 * stands already stays, unless it is to be overwritten. Two imports do not write into one tenant at once. INVALID where all expenses
 * then come to more than can be added up.
 */
export async function runResults(tx: Tx, tenant: EnteredTenant, importId: string, choices: Choices, now: Date): Promise<{ added: number; changed: number }> {
  await lockByName(tx, `results into ${tenant.id}`);
  const read = await readResults(tx, tenant, importId, now);
  const errors = countErrorLines(read.findings);
  if (errors > 0 && !choices.leaveOutErrors) throw new DomainError("CONFLICT", "importHasErrors", { count: errors });
  if (read.sorted.rows.length === 0) throw new DomainError("CONFLICT", "importNothingLeft");
  requireAsShown(read, choices.overwrite);
  await updateOpenImport(tx, tenant.id, importId, { startRun: true });
  const { added, changed } = await writeRows(tx, tenant, read, choices, now);
  if (read.holds === "spend") await requireSum({ tx, tenant });
  const known = read.sorted.rows.length - added - changed;
  await updateOutcome(tx, tenant.id, importId, { state: "done", added, renewed: changed, known, leftOut: errors, finishedAt: now });
  return { added, changed };
}

/** CONFLICT where something would be overwritten that nobody has seen. */
function requireAsShown({ parts }: ReadResults, shown: readonly string[]) {
  const others = parts.filter(({ standing }) => standing !== null && !shown.includes(standing));
  if (shown.length === 0 || others.length === 0) return;
  const names = others.slice(0, MOST_NAMED).map(({ name }) => name).filter((name) => name !== "");
  throw new DomainError("CONFLICT", "standsOtherwise", { named: names.length > 0 ? "yes" : "no", names: names.join(", "), more: others.length - names.length });
}

async function inSlices<R>(rows: readonly R[], write: (slice: R[]) => Promise<number>): Promise<number> {
  let written = 0;
  for (let at = 0; at < rows.length; at += SLICE) written += await write(rows.slice(at, at + SLICE));
  return written;
}

function writeRows(tx: Tx, tenant: EnteredTenant, read: ReadResults, choices: Choices, now: Date) {
  if (read.holds === "posts") return writePosts(tx, tenant, read, choices);
  return read.holds === "days" ? writeValues(tx, tenant, read, choices, now) : writeSpend(tx, tenant, read, choices, now);
}

async function writeSpend(tx: Tx, tenant: EnteredTenant, { line, channelId, standing, sorted }: Extract<ReadResults, { holds: "spend" }>, { overwrite }: Choices, now: Date) {
  const into = { importId: line.id, channelId, supplier: TOOLS[line.format] ?? "", byId: tenant.memberId, now };
  const columnsOf = ({ importKey, on, campaign, currency, figureMinor, amountMinor }: ReadSpend) => {
    const isForeign = currency !== tenant.currency;
    const there = standing.get(importKey);
    return { expenseId: there?.expenseId ?? randomUUID(), version: there?.version ?? 0, importKey, on, campaign: campaign.slice(0, LONGEST_SOURCE), amountMinor, originalMinor: isForeign ? figureMinor : null, originalCurrency: isForeign ? currency : null };
  };
  const added = await inSlices(sorted.fresh.map(columnsOf), (slice) => insertSpend(tx, tenant.id, into, slice));
  return { added, changed: overwrite.length > 0 ? await inSlices(sorted.changed.map(columnsOf), (slice) => updateSpend(tx, tenant.id, line.id, slice)) : 0 };
}

async function writePosts(tx: Tx, tenant: EnteredTenant, { line, channelId, standing, sorted }: Extract<ReadResults, { holds: "posts" }>, { overwrite }: Choices) {
  const into = { importId: line.id, channelId };
  const added = await inSlices(sorted.fresh, (slice) => insertPosts(tx, tenant.id, into, slice.map(({ line: _, month, ...post }) => ({ ...post, month: month === null ? null : `${month}-01` }))));
  const keep = (isAside: boolean) => (slice: ReadPost[]) => keepSaid(tx, tenant.id, { importId: line.id, isAside }, slice, standing);
  await inSlices(sorted.known, keep(false));
  if (overwrite.length > 0) return { added, changed: await inSlices(sorted.changed, (slice) => renewPosts(tx, tenant.id, line.id, slice, standing)) };
  await inSlices(sorted.changed, keep(true));
  return { added, changed: 0 };
}

async function writeValues(tx: Tx, tenant: EnteredTenant, { line, sorted }: Extract<ReadResults, { holds: "days" }>, { overwrite }: Choices, now: Date) {
  const write = (slice: readonly { kpiId: string; on: string; value: number }[]) => insertValues(tx, tenant.id, line.id, slice, { source: TOOLS[line.format] ?? line.fileName.slice(0, LONGEST_SOURCE), overwrite: overwrite.length > 0, now });
  const added = await inSlices(sorted.fresh, write);
  return { added, changed: overwrite.length > 0 ? await inSlices(sorted.changed, write) : 0 };
}

/** Takes back what an import wrote, and puts back what it replaced; INVALID where that is more than can be added up. Answers how many posts, values or expenses went or changed. */
export async function undoResults(tx: Tx, tenant: EnteredTenant, importId: string, now: Date): Promise<number> {
  const { line } = await findFile(tx, tenant.id, importId, "results", resultLine);
  if (line.state !== "done") throw new DomainError("CONFLICT", "importNotDone");
  await lockByName(tx, `results into ${tenant.id}`);
  const spend = await removeSpend(tx, tenant.id, importId, now);
  if (spend.moreMinor > 0) await requireSum({ tx, tenant });
  const removed = (await takeFromPosts(tx, tenant.id, importId)) + (await removeValues(tx, tenant.id, importId)) + spend.rows;
  if (!(await updateOutcome(tx, tenant.id, importId, { state: "undone", undoneAt: now }))) throw new DomainError("CONFLICT", "importNotDone");
  return removed;
}
