import type { EnteredTenant } from "../../db/tenant";
import type { Tx } from "../../db/transaction";
import { countErrorLines } from "../../imports/mapping/error-lines";
import { firstOfEach } from "../../imports/service/preview";
import type { ReadValue } from "../reading/read-days";
import type { ReadPost } from "../reading/read-posts";
import type { ReadSpend } from "../reading/read-spend";
import type { ResultPreview } from "../schema";
import { overwrittenIn } from "./overwritten";
import { countsOf } from "./parts";
import { readResults } from "./read";

/** What the import would do, with the first findings of each kind and their lines. */
export async function previewResults(tx: Tx, tenant: EnteredTenant, importId: string, now: Date): Promise<ResultPreview> {
  const read = await readResults(tx, tenant, importId, now);
  const { holds, parts, missing } = read;
  const common = { holds, ...countsOf<ReadPost | ReadValue | ReadSpend>(read.sorted), overwritten: overwrittenIn(read, tenant.currency), parts, missing, spent: null, errorCount: countErrorLines(read.findings), findings: firstOfEach(read.findings) };
  if (read.holds === "spend") {
    const amountMinor = read.sorted.fresh.reduce((sum, row) => sum + row.amountMinor, 0);
    return { ...common, ...NO_POSTS, spent: { amountMinor, currency: tenant.currency }, ...rangeOf(read.sorted.rows.map(({ on }) => on)) };
  }
  if (read.holds === "days") return { ...common, ...NO_POSTS, ...rangeOf(read.sorted.rows.map(({ on }) => on)) };
  const { rows } = read.sorted;
  return {
    ...common,
    withoutDay: rows.filter(({ on }) => on === null).length,
    withoutMonth: rows.filter(({ month }) => month === null).length,
    withoutInteractions: rows.filter(({ interactions }) => interactions === null).length,
    ...rangeOf(rows.flatMap(({ on, month }) => on ?? month ?? [])),
  };
}

const NO_POSTS = { withoutDay: 0, withoutMonth: 0, withoutInteractions: 0 };

/** The first and the last, as days or as months; both sort as they count. */
function rangeOf(when: readonly string[]): Pick<ResultPreview, "from" | "to"> {
  const sorted = [...when].sort();
  return { from: sorted[0] ?? null, to: sorted.at(-1) ?? null };
}
