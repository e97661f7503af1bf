import { TRPCError } from "@trpc/server";
import { database, type Database } from "../db/client";
import { cookieOf, cookieOptions, csrfCookieName, deviceCookieName, sessionCookieName } from "./cookies";
import { DEVICE_COOKIE_SECONDS, knownDevice, makeDevice } from "./device";
import { normaliseAddress } from "./email-address";
import { nextAuthOptions } from "./next-auth-options";
import { runNextAuth, type AuthAnswer } from "./run-next-auth";
import { logUnknown } from "../trpc/errors";
import { settleSignIn, spendSignIn } from "./sign-in-limits";

/** All of next-auth that is open. Its own pages, its session route and its log are not. */
const OPEN = new Set(["GET csrf", "POST callback/credentials", "POST signout"]);
const LARGEST_FORM = 8_192;

type Given = { db: Database; now: Date };

/**
 * Answers everything under /api/auth. Signing in: 200; 401 for whatever is wrong with address and password, always alike;
 * 429 with the seconds to wait; 503 when the database is away.
 */
export async function answerAuth(request: Request, path: string[], given: Given = { db: database(), now: new Date() }): Promise<Response> {
  const method = request.method === "POST" ? "POST" : "GET";
  if (!OPEN.has(`${request.method} ${path.join("/")}`)) return refuse(404, "noSuchThing");
  if (method === "POST" && !isOwnOrigin(request)) return refuse(403, "badRequest");
  const form = method === "POST" ? await readForm(request) : {};
  if (form === null) return refuse(400, "badRequest");

  const header = request.headers.get("cookie");
  const cookies = Object.fromEntries([sessionCookieName(), csrfCookieName()].flatMap((name) => (cookieOf(header, name) === null ? [] : [[name, cookieOf(header, name)]]))) as Record<string, string>;
  const run = async (body: Record<string, string>) => {
    const troubles: Error[] = [];
    const result = await runNextAuth({ path, method, cookies, body }, nextAuthOptions(given.db, given.now, (error) => troubles.push(error)));
    if (troubles[0]) throw troubles[0];
    return result;
  };
  try {
    return path[0] === "callback" ? await answerSignIn(request, form, run) : answer(await run(form));
  } catch (error) {
    logUnknown(`auth/${path.join("/")}`, new TRPCError({ code: "SERVICE_UNAVAILABLE", cause: error }));
    return refuse(503, "busy");
  }
}

async function answerSignIn(request: Request, form: Record<string, string>, run: (body: Record<string, string>) => Promise<AuthAnswer>) {
  const { csrfToken = "", password = "" } = form;
  // An address that is none counts and is verified like one that nobody has.
  const email = normaliseAddress(form.email ?? "") ?? "nobody";
  const device = knownDevice(cookieOf(request.headers.get("cookie"), deviceCookieName()), email);
  const attempt = { email, ip: request.headers.get("x-real-ip") ?? "", device };
  const wait = await spendSignIn(attempt);
  if (wait !== null) return refuse(429, "tooManyAttempts", wait);

  const result = await run({ csrfToken, email, password });
  const isIn = result.cookies.some((cookie) => cookie.startsWith(`${sessionCookieName()}=`));
  if (!isIn) return refuse(401, "wrongSignIn");
  await settleSignIn(attempt);
  const { path, sameSite, secure } = cookieOptions();
  const mark = `${deviceCookieName()}=${makeDevice(email)}; Path=${path}; Max-Age=${DEVICE_COOKIE_SECONDS}; HttpOnly; SameSite=${sameSite}${secure ? "; Secure" : ""}`;
  return answer({ status: 200, cookies: [...result.cookies, mark], body: { ok: true } });
}

/** A browser says where a form comes from; one of another place is refused. What says nothing still needs the csrf token. */
function isOwnOrigin(request: Request): boolean {
  const origin = request.headers.get("origin");
  if (origin === null) return request.headers.get("sec-fetch-site") !== "cross-site";
  return URL.canParse(origin) && new URL(origin).host === (request.headers.get("host") ?? new URL(request.url).host);
}

/** The fields of a form or a JSON object that are text; null where the body is too large or no such thing. */
async function readForm(request: Request): Promise<Record<string, string> | null> {
  const body = await request.text();
  if (body.length > LARGEST_FORM) return null;
  const isJson = request.headers.get("content-type")?.includes("json") ?? false;
  const fields = isJson ? parseObject(body) : Object.fromEntries(new URLSearchParams(body));
  return fields && Object.fromEntries(Object.entries(fields).filter((field): field is [string, string] => typeof field[1] === "string"));
}

function parseObject(json: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(json);
    return value !== null && typeof value === "object" ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

function answer({ status, cookies, body }: AuthAnswer): Response {
  const response = Response.json(body, { status });
  for (const cookie of cookies) response.headers.append("Set-Cookie", cookie);
  response.headers.set("Cache-Control", "private, no-store");
  return response;
}

/** `reason` is a key of the catalogue `errors`. */
function refuse(status: number, reason: string, retryAfterSeconds?: number): Response {
  const response = Response.json({ reason, retryAfterSeconds }, { status, headers: { "Cache-Control": "private, no-store" } });
  if (retryAfterSeconds !== undefined) response.headers.set("Retry-After", String(retryAfterSeconds));
  return response;
}
