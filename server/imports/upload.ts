import { createHash } from "node:crypto";
import { z } from "zod";
import { whoFromCookieHeader } from "../auth/current-who";
import { isOwnOrigin } from "../auth/own-origin";
import { inTransaction } from "../db/transaction";
import { DomainError } from "../errors/domain-error";
import { callContext, type CallContext } from "../trpc/context";
import { answerFor, logUnknown } from "../trpc/errors";
import { stepInto } from "../trpc/step-into";
import { slug, text } from "../trpc/scalars";
import { finding, type Finding } from "./parsing/finding";
import { keepResponses } from "../responses/import";
import { keepResults } from "../result-imports/service/keep";
import type { ImportKind } from "./data/files";
import { asText } from "./workbook/as-text";
import { MAX_FILE_BYTES, type UploadAnswer } from "./schema";
import { keepTimesheet, type KeptFile, type LetIn } from "./service/look";

const fileName = text(200);
const importKind = z.enum(["time", "results", "responses"]);

/** What can come in, each with the one function that looks at such a file and keeps it. */
const KEEPERS: Record<ImportKind, (letIn: LetIn, file: KeptFile) => Promise<UploadAnswer>> = { time: keepTimesheet, results: keepResults, responses: keepResponses };

/**
 * Keeps a file in a tenant in which the person may import, if it can be read; else says what is wrong and where, and keeps
 * nothing. Of a workbook the text of its sheet is kept, and the hash is of the workbook as it came. `receive` is asked for the bytes only after the person has been let in. Errors as a tenantProcedure's.
 */
export async function storeUpload(ctx: CallContext, tenant: string, { name, kind = "time" }: { name: string; kind?: ImportKind }, receive: () => Promise<Uint8Array<ArrayBuffer>>): Promise<UploadAnswer> {
  const letIn: LetIn = (mode, work) => inTransaction(ctx.db, mode, async (tx) => work(tx, await stepInto({ ...ctx, tx }, tenant, "imports:write")));
  await letIn("query", () => Promise.resolve());
  const content = await receive();
  const read = await asText({ fileName: name, content }, tenant);
  return "problem" in read ? read : KEEPERS[kind](letIn, { ...read.file, sha256: createHash("sha256").update(content).digest("hex") });
}

const PRIVATE = { "cache-control": "private, no-store" };

function refuse(status: number, reason: string, values: DomainError["values"] = {}, errorId: string | null = null): Response {
  return Response.json({ error: { message: reason, data: { code: reason, httpStatus: status, reason, values, errorId } } }, { status, headers: PRIVATE });
}

/** What is no fault of the file but of the moment says so, and when to come again. */
const refusalOf = ({ params: { seconds } }: Pick<Finding, "params">): ResponseInit => (seconds === undefined ? { status: 422, headers: PRIVATE } : { status: 503, headers: { ...PRIVATE, "retry-after": String(seconds) } });

const tooLarge = (bytes: number): Response => {
  const limit = MAX_FILE_BYTES / 1_048_576;
  return Response.json({ problem: finding("fatal", "tooLarge", null, { megabytes: Math.ceil(bytes / 1_048_576), limit }) }, { status: 413 });
};

/** The bytes exactly as the sender counted and hashed them; INVALID where some are missing or others. */
async function wholeBody(request: Request, length: number, sha256: string): Promise<Uint8Array<ArrayBuffer>> {
  const body = await request.arrayBuffer().then((buffer) => new Uint8Array(buffer), () => null);
  if (!body || body.length !== length) throw new DomainError("INVALID", "uploadCutShort");
  if (createHash("sha256").update(body).digest("hex") !== sha256) throw new DomainError("INVALID", "uploadAltered");
  return body;
}

/**
 * The one way in for files: POST ?tenant=…&name=…&kind=… with the file as the body, its length in Content-Length and its SHA-256
 * in hex in X-Content-SHA256. The gates are those of a procedure: our own pages only, a session, membership, the permission.
 */
export const answerUpload = (request: Request): Promise<Response> => receiveUpload(request);

/** The same with what a test replaces. */
export async function receiveUpload(request: Request, replaced: Partial<CallContext> = {}): Promise<Response> {
  const { headers } = request;
  if (headers.get("x-app") !== "1" || !isOwnOrigin(headers)) return refuse(403, "foreignOrigin");
  if (headers.get("content-type") !== "application/octet-stream") return refuse(415, "fileOnly");
  const length = Number(headers.get("content-length") ?? Number.NaN);
  const sha256 = headers.get("x-content-sha256") ?? "";
  if (!Number.isSafeInteger(length) || !/^[0-9a-f]{64}$/.test(sha256)) return refuse(400, "badRequest");
  if (length > MAX_FILE_BYTES) return tooLarge(length);
  const { searchParams } = new URL(request.url);
  const name = fileName.safeParse(searchParams.get("name") ?? "");
  const tenant = slug.safeParse(searchParams.get("tenant"));
  const kind = importKind.safeParse(searchParams.get("kind") ?? "time");
  if (!name.success || !tenant.success || !kind.success) return refuse(400, "badRequest");

  const ctx = callContext({ who: await whoFromCookieHeader(headers.get("cookie")), ip: headers.get("x-real-ip") ?? "", ...replaced });
  if (!ctx.who) return refuse(401, "signedOut");
  try {
    const answer = await storeUpload(ctx, tenant.data, { name: name.data, kind: kind.data }, () => wholeBody(request, length, sha256));
    return Response.json(answer, "id" in answer ? { headers: PRIVATE } : refusalOf(answer.problem));
  } catch (error) {
    const known = answerFor(error);
    const status = { UNAUTHORIZED: 401, FORBIDDEN: 403, NOT_FOUND: 404, CONFLICT: 409, UNPROCESSABLE_CONTENT: 422, SERVICE_UNAVAILABLE: 503 }[known.code as string] ?? 500;
    const values = known.cause instanceof DomainError ? known.cause.values : {};
    return refuse(status, known.message, values, status === 500 ? logUnknown("imports.upload", known) : null);
  }
}
