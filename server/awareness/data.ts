import type { TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { DomainError } from "../errors/domain-error";
import { AWARENESS_QUESTIONS, type AwarenessAnswer, awarenessAnswer } from "./schema";

/** Every question with its answer, in their order. */
export async function findAnswers(tx: Tx, tenantId: TenantId): Promise<AwarenessAnswer[]> {
  const rows = await tx.awarenessAnswer.findMany({ where: { tenantId }, select: { question: true, answer: true, version: true } });
  return AWARENESS_QUESTIONS.map((question) => awarenessAnswer.parse(rows.find((row) => row.question === question) ?? { question, answer: "", version: 0 }));
}

/** Writes an answer if nobody has written one since `version` was read. */
export async function setAnswer(tx: Tx, tenantId: TenantId, { question, version, answer }: AwarenessAnswer) {
  if (version === 0 && !(await tx.awarenessAnswer.findFirst({ where: { tenantId, question }, select: { question: true } }))) {
    await tx.awarenessAnswer.create({ data: { tenantId, question, answer }, select: { question: true } });
    return;
  }
  const { count } = await tx.awarenessAnswer.updateMany({ where: { tenantId, question, version }, data: { answer, version: { increment: 1 } } });
  if (count === 0) throw new DomainError("CONFLICT", "changedMeanwhile");
}
