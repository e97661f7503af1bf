import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { whoFromCookieHeader } from "../auth/current-who";
import { isOwnOrigin } from "../auth/own-origin";
import { callContext } from "./context";
import { appRouter } from "./root";

const MAX_BODY = 1_000_000;
const MAX_DEPTH = 20;
/** The largest honest input, what 400 words of each kind mean in an import, has some 9,000. */
const MAX_KEYS = 10_000;

/** Answers a refusal in the shape of a procedure's error, before anything was read or run. */
function refuse(status: number, reason: string): Response {
  return Response.json({ error: { code: -32600, message: reason, data: { code: reason, httpStatus: status, reason, values: {}, errorId: null } } }, { status });
}

/** Where a browser says that the call comes from: our own pages only. */
function isFromOwnPage(request: Request): boolean {
  if (request.headers.get("origin") !== null) return isOwnOrigin(request.headers);
  const site = request.headers.get("sec-fetch-site");
  return site === "same-origin" || (site === null && request.method === "GET");
}

/** Null when the text is JSON of a sane shape; else what is wrong. A body must not be able to exhaust the parser or pollute a prototype. */
export function refusalOf(text: string): string | null {
  let depth = 0;
  let keys = 0;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (inString) {
      if (sign === "\\") at++;
      else if (sign === '"') inString = false;
    } else if (sign === '"') inString = true;
    else if (sign === "{" || sign === "[") {
      if (++depth > MAX_DEPTH) return "tooDeep";
    } else if (sign === "}" || sign === "]") depth--;
    else if (sign === ":" && ++keys > MAX_KEYS) return "tooManyKeys";
  }
  return text.includes('"__proto__"') ? "badRequest" : null;
}

/** The one way in for procedures: JSON from our own pages, one call a request, of a bounded size and shape. */
export async function answerTrpc(request: Request): Promise<Response> {
  if (request.headers.get("x-app") !== "1" || !isFromOwnPage(request)) return refuse(403, "foreignOrigin");
  let passed = request;
  if (request.method === "POST") {
    if (!/^application\/json(;|$)/.test(request.headers.get("content-type") ?? "")) return refuse(415, "jsonOnly");
    if (Number(request.headers.get("content-length") ?? 0) > MAX_BODY) return refuse(413, "tooLarge");
    const body = await request.text();
    if (body.length > MAX_BODY) return refuse(413, "tooLarge");
    const refusal = refusalOf(body);
    if (refusal) return refuse(400, refusal);
    passed = new Request(request.url, { method: "POST", headers: request.headers, body });
  } else {
    const refusal = refusalOf(new URL(request.url).searchParams.get("input") ?? "{}");
    if (refusal) return refuse(400, refusal);
  }

  return fetchRequestHandler({
    endpoint: "/api/trpc",
    req: passed,
    router: appRouter,
    allowBatching: false,
    // A question may come in a body too: one that holds a secret must not stand in an address. A write never comes as a GET.
    allowMethodOverride: true,
    createContext: async () => callContext({ who: await whoFromCookieHeader(request.headers.get("cookie")), ip: request.headers.get("x-real-ip") ?? "" }),
    responseMeta: () => ({ headers: new Headers({ "cache-control": "private, no-store" }) }),
  });
}
