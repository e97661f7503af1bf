import type { Database } from "../db/client";
import type { ResultAnswers } from "../result-imports/schema";
import { type Person, type Place, write } from "./factories";
import { uploadFile } from "./imports";

/** Uploads a file of results and answers what it asks; answers the import's id. */
export async function prepareResults(db: Database, person: Person, tenant: Place, content: Uint8Array | string, answers: ResultAnswers): Promise<string> {
  const upload = await uploadFile(db, person, tenant, "results.csv", content, "results");
  if ("problem" in upload) throw new Error(upload.problem.code);
  const { problem } = await person.api.resultImports.answer(write({ tenant: tenant.slug, importId: upload.id, answers }));
  if (problem) throw new Error(problem.code);
  return upload.id;
}

/** What of a file that is prepared would be overwritten, as it is shown. */
export const shownStanding = async ({ api }: Person, { slug: tenant }: Place, importId: string) => (await api.resultImports.preview({ tenant, importId })).parts.flatMap(({ standing }) => standing ?? []);

/** A whole import of results, from the file to its end. */
export async function importResults(db: Database, person: Person, tenant: Place, content: Uint8Array | string, answers: ResultAnswers, { leaveOutErrors = false, overwrite = false }: { leaveOutErrors?: boolean; overwrite?: boolean } = {}) {
  const importId = await prepareResults(db, person, tenant, content, answers);
  const shown = overwrite ? await shownStanding(person, tenant, importId) : [];
  return { importId, ...(await person.api.resultImports.run(write({ tenant: tenant.slug, importId, leaveOutErrors, overwrite: shown }))) };
}
