import { TRPCError } from "@trpc/server";
import type { Database } from "../db/client";
import type { ImportKind } from "../imports/data/files";
import { runImport } from "../imports/jobs";
import type { ImportAnswers, ImportLine, ImportMapping, ImportWords, UploadAnswer } from "../imports/schema";
import { storeUpload } from "../imports/upload";
import { callContext } from "../trpc/context";
import { write, type Person, type Place } from "./factories";

const encoder = new TextEncoder();

/** A file as the upload route takes it. */
export function uploadFile(db: Database, person: Person, tenant: Place, name: string, content: Uint8Array | string, kind: ImportKind = "time"): Promise<UploadAnswer> {
  const bytes = new Uint8Array(typeof content === "string" ? encoder.encode(content) : content);
  const ctx = callContext({ db, who: { userId: person.userId, sessionId: person.sessionId }, ip: "127.0.0.1" });
  return storeUpload(ctx, tenant.slug, { name, kind }, () => Promise.resolve(bytes));
}

/** The same, of a file that is known to be readable; answers the import's id. */
export async function uploadReadable(db: Database, person: Person, tenant: Place, name: string, content: Uint8Array | string): Promise<string> {
  const answer = await uploadFile(db, person, tenant, name, content);
  if ("problem" in answer) throw new Error(`${name}: ${answer.problem.code}`);
  return answer.id;
}

/** A mapping that takes every suggestion; words without one stay open. */
export function suggestedMapping(words: ImportWords): ImportMapping {
  const taken = <T>(list: readonly { source: string; target: T | null }[]) => list.flatMap(({ source, target }) => (target === null ? [] : [{ source, target }]));
  return { projects: taken(words.projects), people: taken(words.people), work: taken(words.work), rest: words.rest, restProjects: words.restProjects, restPeople: words.restPeople, leaveOutErrors: false, leaveOutLocked: false };
}

/** Asks again, as the browser does, where the server is busy. */
async function patiently<T>(ask: () => Promise<T>, tries = 4): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (tries === 1 || !(error instanceof TRPCError) || error.code !== "SERVICE_UNAVAILABLE") throw error;
    return patiently(ask, tries - 1);
  }
}

type Wishes = { answers?: ImportAnswers; change?: (mapping: ImportMapping, words: ImportWords) => ImportMapping; rest?: string };

/** Uploads, answers and maps as a person would who accepts what is suggested, up to the point before the run. */
export async function prepareImport(db: Database, person: Person, tenant: Place, content: Uint8Array | string, { answers = { zone: "Europe/Amsterdam" }, change, rest = "Editorial" }: Wishes = {}): Promise<string> {
  const importId = await uploadReadable(db, person, tenant, "export.csv", content);
  const at = { tenant: tenant.slug, importId };
  await person.api.imports.answer(write({ ...at, answers }));
  const words = await patiently(() => person.api.imports.sources(at));
  const activity = words.activities.find(({ name }) => name === rest);
  const suggested = { ...suggestedMapping(words), rest: activity ? { activityId: activity.id } : words.rest };
  await person.api.imports.map(write({ ...at, mapping: change ? change(suggested, words) : suggested }));
  return importId;
}

/** Asks for the import and does the job at once, as the worker would. */
export async function finishImport(db: Database, person: Person, tenant: Place, importId: string): Promise<ImportLine> {
  const asked = write({ tenant: tenant.slug, importId });
  await patiently(() => person.api.imports.run(asked));
  await runImport(db, { tenantId: tenant.id, tenant: tenant.slug, importId, userId: person.userId }, new Date());
  return person.api.imports.progress({ tenant: tenant.slug, importId });
}

/** A whole import, from the file to its end. */
export async function importFile(db: Database, person: Person, tenant: Place, content: Uint8Array | string, wishes: Wishes = {}): Promise<ImportLine> {
  return finishImport(db, person, tenant, await prepareImport(db, person, tenant, content, wishes));
}
