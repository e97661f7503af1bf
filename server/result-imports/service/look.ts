import type { EnteredTenant, TenantId } from "../../db/tenant";
import type { Tx } from "../../db/transaction";
import { DomainError } from "../../errors/domain-error";
import { findChannels } from "../../channels/data";
import { findKpis } from "../../kpis/data/kpis";
import { todayIn } from "../../domain/zone";
import { findContent, findFile, findSameFile, updateOpenImport } from "../../imports/data/files";
import { finding, type Finding } from "../../imports/parsing/finding";
import { headingsKey } from "../../imports/service/look";
import { rememberAnswers } from "../data/memory";
import { inspectResults, type Inspection } from "../reading/inspect";
import { asksOf, openOf } from "../reading/settle";
import { resultLine, type ResultAnswers, type ResultLook } from "../schema";
import { kept } from "./keep";

const LONGEST_CELL = 80;

/** A file whose bytes are still there. CONFLICT where they were forgotten. */
export async function findOpenFile(tx: Tx, tenantId: TenantId, importId: string): Promise<{ line: ResultLook["line"]; sha256: string; look: Inspection; answers: ResultAnswers }> {
  const { line, sha256, settings } = await findFile(tx, tenantId, importId, "results", resultLine);
  if (line.isFileGone) throw new DomainError("CONFLICT", "importFileGone");
  const { look, answers } = kept.parse(settings);
  if (!look) throw new DomainError("INVALID", "importUnreadable");
  return { line, sha256, look, answers };
}

/** What there is to choose from: every channel, and KPIs that are in use. */
async function choices(tx: Tx, tenant: EnteredTenant, now: Date) {
  const channels = await findChannels(tx, tenant.id);
  const kpis = await findKpis(tx, tenant.id, todayIn(tenant.timeZone, now));
  return { channels: channels.map(({ id, name }) => ({ id, name })), kpis: kpis.filter(({ isRetired }) => !isRetired).map(({ id, name, unit }) => ({ id, name, unit })) };
}

/** Answers that point at what is gone are open again. */
export function standing(answers: ResultAnswers, { channels, kpis }: Pick<ResultLook, "channels" | "kpis">): ResultAnswers {
  const { channelId, measures, ...rest } = answers;
  const measured = measures?.filter(({ kpiId }) => kpis.some(({ id }) => id === kpiId));
  return { ...rest, ...(channelId !== undefined && channels.some(({ id }) => id === channelId) && { channelId }), ...(measured && { measures: measured }) };
}

/** What the file is and what has to be asked, by the answers so far. */
export async function lookAt(tx: Tx, tenant: EnteredTenant, importId: string, now: Date): Promise<ResultLook> {
  const { line, sha256, look, answers: given } = await findOpenFile(tx, tenant.id, importId);
  const { encodings, encoding, delimiter, holds, headings, columns, spendColumns = {}, headingCurrency = null, dayColumn, numberColumns, dateFormats } = look;
  const there = await choices(tx, tenant, now);
  const answers = standing(given, there);
  return {
    line, encodings, encoding, delimiter, holds, headings, columns, spendColumns, headingCurrency, dayColumn, numberColumns, dateFormats, answers, ...there,
    samples: look.samples.map((cells) => cells.map((cell) => cell.slice(0, LONGEST_CELL))),
    asks: asksOf(look), open: openOf(look, answers), sameAs: await findSameFile(tx, tenant.id, importId, "results", sha256),
  };
}

/** Keeps the answers, for this file and for the next one with the same headings. Says what is wrong where the file cannot be read by them, and keeps nothing then. */
export async function answerQuestions(tx: Tx, tenant: EnteredTenant, importId: string, answers: ResultAnswers, now: Date): Promise<{ isReady: boolean; problem: Finding | null }> {
  await findOpenFile(tx, tenant.id, importId);
  const there = await choices(tx, tenant, now);
  if (answers.channelId !== undefined && !there.channels.some(({ id }) => id === answers.channelId)) throw new DomainError("NOT_FOUND", "noSuchChannel");
  if (answers.measures?.some(({ kpiId }) => !there.kpis.some(({ id }) => id === kpiId))) throw new DomainError("NOT_FOUND", "noSuchKpi");
  const look = await inspectResults(await findContent(tx, tenant.id, importId), answers);
  if (!look.ok) return { isReady: false, problem: look.problem };
  const named = [...Object.values(answers.columns ?? {}), ...Object.values(answers.spendColumns ?? {}), answers.dayColumn, ...(answers.measures ?? []).map(({ heading }) => heading)];
  const absent = named.find((heading) => heading !== undefined && !look.headings.includes(heading));
  if (absent !== undefined) return { isReady: false, problem: finding("fatal", "columnNotFound", null, { heading: absent }) };
  const headings = headingsKey(look.headings);
  await updateOpenImport(tx, tenant.id, importId, { rowCount: look.rowCount, settings: { look, headings, answers } });
  await rememberAnswers(tx, tenant.id, headings, answers);
  return { isReady: openOf(look, answers).length === 0, problem: null };
}
