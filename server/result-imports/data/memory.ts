import type { TenantId } from "../../db/tenant";
import type { Tx } from "../../db/transaction";
import { resultAnswers, type ResultAnswers } from "../schema";

const KIND = "result-answers";

/** What was answered for the last file with these headings, but for its year: the next file is often of another. What an earlier version of the app kept and this one cannot read is asked again. */
export async function findRememberedAnswers(tx: Tx, tenantId: TenantId, headings: string): Promise<ResultAnswers> {
  const row = await tx.importMapping.findFirst({ where: { tenantId, kind: KIND, source: headings }, select: { target: true } });
  const { year: _, ...answers } = resultAnswers.safeParse(row?.target).data ?? {};
  return answers;
}

export async function rememberAnswers(tx: Tx, tenantId: TenantId, headings: string, answers: ResultAnswers) {
  const key = { tenantId, kind: KIND, source: headings };
  await tx.importMapping.upsert({ where: { tenantId_kind_source: key }, create: { ...key, target: answers }, update: { target: answers }, select: { kind: true } });
}
