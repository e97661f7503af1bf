import type { EnteredTenant } from "../../db/tenant";
import type { Tx } from "../../db/transaction";
import { DomainError } from "../../errors/domain-error";
import { findChannels } from "../../channels/data";
import { findContent } from "../../imports/data/files";
import { allowLongWork } from "../../imports/data/job";
import type { Finding } from "../../imports/parsing/finding";
import { findRates } from "../../exchange-rates/data";
import { findKpis, type StoredKpi } from "../../kpis/data/kpis";
import { todayIn } from "../../domain/zone";
import { findKnownPosts, type KnownPost } from "../data/posts";
import { findKnownSpend, type KnownSpend } from "../data/spend";
import { findStanding, valueKey } from "../data/values";
import { openResults } from "../reading/open";
import { readDays, type ReadValue } from "../reading/read-days";
import { readPosts, type ReadPost } from "../reading/read-posts";
import { readSpend, type ReadSpend } from "../reading/read-spend";
import { readingOf } from "../reading/settle";
import type { ResultLine, ResultPart } from "../schema";
import { findOpenFile } from "./look";
import { partsOf, type Sorted } from "./parts";
import { isRenewedBy } from "./posts";

type Common = { line: ResultLine; findings: Finding[]; missing: number; parts: ResultPart[] };
export type ReadResults = Common & ({ holds: "posts"; channelId: string; standing: ReadonlyMap<string, KnownPost>; sorted: Sorted<ReadPost> } | { holds: "days"; kpis: readonly StoredKpi[]; standing: ReadonlyMap<string, number>; sorted: Sorted<ReadValue> } | { holds: "spend"; channelId: string; standing: ReadonlyMap<string, KnownSpend>; sorted: Sorted<ReadSpend> });

/** A file as it is now understood, held against what the tenant has. CONFLICT while something is open; NOT_FOUND where a channel or KPI has gone since. */
export async function readResults(tx: Tx, tenant: EnteredTenant, importId: string, now: Date): Promise<ReadResults> {
  const { line, look, answers } = await findOpenFile(tx, tenant.id, importId);
  const reading = readingOf(look, answers, tenant.timeZone);
  if (!reading) throw new DomainError("CONFLICT", "importHasQuestions");
  await allowLongWork(tx);
  const opened = await openResults(await findContent(tx, tenant.id, importId), reading);
  if (!opened.ok) throw new DomainError("INVALID", "importUnreadable");
  const today = todayIn(tenant.timeZone, now);
  if (reading.holds === "spend") {
    const channel = await channelOf(tx, tenant, reading.channelId);
    const { spends, ...rest } = readSpend(opened.headings, opened.records, reading, { today, into: tenant.currency, rates: await findRates(tx, tenant.id, tenant.currency) });
    const standing = await findKnownSpend(tx, tenant.id, spends.map(({ importKey }) => importKey));
    // What cost nothing is no expense; where one stands already, it may have come to nothing.
    const rows = spends.filter(({ importKey, figureMinor }) => figureMinor > 0 || standing.has(importKey));
    const sorted = sort(rows, ({ importKey }) => standing.get(importKey), (row, there) => isSameSpend(row, there, tenant.currency));
    const parts = partsOf(sorted, { of: ({ campaign }) => campaign, name: (campaign) => campaign, stands: ({ importKey }) => [importKey, standing.get(importKey)] });
    return { line, holds: "spend", channelId: channel.id, standing, ...rest, sorted, parts };
  }
  if (reading.holds === "posts") {
    const channel = await channelOf(tx, tenant, reading.channelId);
    const { posts, ...rest } = readPosts(opened.headings, opened.records, reading);
    const standing = await findKnownPosts(tx, tenant.id, posts.map(({ importKey }) => importKey));
    const sorted = sort(posts, ({ importKey }) => standing.get(importKey), (post, there) => !isRenewedBy(there, post));
    const parts = partsOf(sorted, { of: () => channel.id, name: () => channel.name, stands: ({ importKey }) => [importKey, standing.get(importKey)] });
    return { line, holds: "posts", channelId: channel.id, standing, ...rest, sorted, parts };
  }
  const kpis = await findKpis(tx, tenant.id, today);
  if (reading.measures.some(({ kpiId }) => !kpis.some(({ id, isRetired }) => id === kpiId && !isRetired))) throw new DomainError("NOT_FOUND", "noSuchKpi");
  const { values, ...rest } = readDays(opened.headings, opened.records, reading, today);
  const standing = await findStanding(tx, tenant.id, values);
  const sorted = sort(values, (value) => standing.get(valueKey(value)), ({ value }, there) => value === there);
  const parts = partsOf(sorted, { of: ({ kpiId }) => kpiId, name: (kpiId) => kpis.find(({ id }) => id === kpiId)?.name ?? "", stands: (value) => [valueKey(value), standing.get(valueKey(value))] });
  return { line, holds: "days", kpis, standing, ...rest, sorted, parts };
}

async function channelOf(tx: Tx, tenant: EnteredTenant, channelId: string) {
  const channel = (await findChannels(tx, tenant.id)).find(({ id }) => id === channelId);
  if (!channel) throw new DomainError("NOT_FOUND", "noSuchChannel");
  return channel;
}

/** What somebody took out stays out; what is of before the tenant counted in another currency stays as it is. */
const isSameSpend = ({ figureMinor, currency }: ReadSpend, there: KnownSpend, own: string) => there.isOut || there.currency !== (currency === own ? null : currency) || there.figureMinor === figureMinor;

function sort<R, T>(rows: R[], standing: (row: R) => T | undefined, same: (row: R, there: T) => boolean): Sorted<R> {
  const sorted: Sorted<R> = { rows, fresh: [], known: [], changed: [] };
  for (const row of rows) {
    const there = standing(row);
    sorted[there === undefined ? "fresh" : same(row, there) ? "known" : "changed"].push(row);
  }
  return sorted;
}

