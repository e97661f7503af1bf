import type { EnteredTenant } from "../../db/tenant";
import { groupBy } from "../../domain/group-by";
import { countKnown } from "../data/entries";
import { placeRows } from "../mapping/place-rows";
import type { Finding } from "../parsing/finding";
import type { KeyedRow } from "../parsing/import-row";
import { totalsOf } from "../parsing/totals";
import type { ImportMapping, ImportPreview } from "../schema";
import { countErrorLines } from "../mapping/error-lines";
import { findLockedRows, type LockedRow } from "./locked";
import { readRows } from "./look";
import type { ImportCall } from "./map";
import { readCatalogue } from "./settle";

/** Lines shown of each kind; the sums count all. */
const SHOWN_OF_A_KIND = 20;

const NOTHING: ImportMapping = { projects: [], people: [], work: [], rest: null, restProjects: null, restPeople: null, leaveOutErrors: false, leaveOutLocked: false };

/** Where projects go that nobody was asked about: an agency has to say. */
export const byDefault = ({ kind, slug }: EnteredTenant) => (kind === "agency" ? null : slug);

/** Rows by the tenant that they go to, in an order that is always the same so that locks do not cross. */
export const inTenantOrder = <P extends { tenant: string }>(placed: readonly P[]) => [...groupBy(placed, ({ tenant }) => tenant)].sort(([a], [b]) => (a < b ? -1 : 1));

const sumOf = (rows: readonly { seconds: number }[]) => ({ entries: rows.length, seconds: rows.reduce((sum, row) => sum + row.seconds, 0) });

/** What the import would do. The person must be allowed to import into every tenant that the mapping names. */
export async function previewImport(call: ImportCall, importId: string): Promise<ImportPreview> {
  const { rows, findings, mapping } = await readRows(call.tx, call.tenant.id, importId);
  const { placed, leftOut, unmapped } = placeRows(rows, mapping ?? NOTHING, byDefault(call.tenant));
  const totals = totalsOf(placed.map(({ row }) => row));
  const tenants: ImportPreview["tenants"] = [];
  const locked: (LockedRow & { tenant: string })[] = [];
  const home = await readCatalogue(call.tx, call.tenant.id);
  for (const [slug, group] of inTenantOrder(placed)) {
    const entered = await call.into(slug);
    const groupRows: KeyedRow[] = group.map(({ row }) => row);
    locked.push(...(await findLockedRows(call.tx, entered.id, group, home)).map((row) => ({ ...row, tenant: entered.name })));
    tenants.push({ slug, name: entered.name, ...sumOf(groupRows), known: await countKnown(call.tx, entered.id, groupRows.map(({ importKey }) => importKey)) });
  }
  const warnings = findings.filter(({ severity }) => severity === "warning");
  return {
    entries: totals.entries,
    seconds: totals.seconds,
    known: tenants.reduce((sum, tenant) => sum + tenant.known, 0),
    months: totals.months,
    people: totals.people.map(({ person, ...sums }) => ({ name: person.name, ...sums })),
    tenants,
    leftOut: sumOf(leftOut),
    unmapped,
    errorCount: countErrorLines(findings),
    warningCount: warnings.length,
    warnings: countCodes(warnings),
    findings: firstOfEach(findings),
    leaveOutErrors: mapping?.leaveOutErrors ?? false,
    locked: { ...sumOf(locked.map(({ placed: { row } }) => row)), lines: linesOf(locked) },
    leaveOutLocked: mapping?.leaveOutLocked ?? false,
  };
}

const linesOf = (locked: readonly (LockedRow & { tenant: string })[]) =>
  locked.map(({ placed, on, reason, tenant }) => ({ line: placed.row.line, on, reason, tenant })).sort((a, b) => a.line - b.line).slice(0, SHOWN_OF_A_KIND);

function countCodes(findings: readonly Finding[]): ImportPreview["warnings"] {
  const counts = new Map<string, number>();
  for (const { code } of findings) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].map(([code, count]) => ({ code, count }));
}

/** The first findings of each kind, in order of line. */
export function firstOfEach(findings: readonly Finding[]): Finding[] {
  const shown = new Map<string, number>();
  return findings.filter(({ code }) => {
    const count = (shown.get(code) ?? 0) + 1;
    shown.set(code, count);
    return count <= SHOWN_OF_A_KIND;
  });
}
