import { z } from "zod";
import { insertImport } from "../../imports/data/files";
import { headingsKey, type KeptFile, type LetIn } from "../../imports/service/look";
import type { UploadAnswer } from "../../imports/schema";
import { findRememberedAnswers } from "../data/memory";
import { inspectResults, type Inspection } from "../reading/inspect";
import { resultAnswers } from "../schema";

/** What is kept beside a file: what it was found to be, and the answers as given. */
export const kept = z.object({ look: z.custom<Inspection | null>().default(null), answers: resultAnswers.default({}) });

/** Keeps a file of results that can be read, with what was answered for the last one like it; else says what is wrong. */
export async function keepResults(letIn: LetIn, file: KeptFile): Promise<UploadAnswer> {
  const plain = await inspectResults(file.content);
  if (!plain.ok) return { problem: plain.problem };
  const headings = headingsKey(plain.headings);
  const recalled = await letIn("query", (tx, { id }) => findRememberedAnswers(tx, id, headings));
  const again = await inspectResults(file.content, recalled);
  const [look, answers] = again.ok ? [again, recalled] : [plain, {}];
  const id = await letIn("mutation", (tx, { id: tenantId, memberId }) =>
    insertImport(tx, tenantId, { memberId, kind: "results", ...file, format: look.format, rowCount: look.rowCount, settings: { look, headings, answers } }),
  );
  return { id };
}
