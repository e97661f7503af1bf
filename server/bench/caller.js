import http from "node:http";
import { encode } from "next-auth/jwt";

/** @typedef {import("./load.js").SignedIn} SignedIn */

const agent = new http.Agent({ keepAlive: true, maxSockets: 16 });
/** @type {Map<string, Promise<string>>} */
const cookies = new Map();

/** The cookie of a session that is in the database, sealed as signing in seals it. @param {SignedIn} who @param {string} secret */
export async function cookieOf({ userId, sessionId }, secret) {
  const sealed = cookies.get(sessionId) ?? encode({ token: { uid: userId, sid: sessionId }, secret });
  cookies.set(sessionId, sealed);
  return `worthwhile.session=${await sealed}`;
}

/**
 * Calls procedures as a browser does, over connections that are kept.
 * @param {string} origin @param {string} secret of the sealed cookies
 * @returns {(who: SignedIn, kind: "query" | "mutation", path: string, input: object) => Promise<unknown>}
 */
export function makeCaller(origin, secret) {
  return async (who, kind, path, input) => {
    const body = JSON.stringify(input);
    const headers = { cookie: await cookieOf(who, secret), "x-app": "1", origin };
    const url = `${origin}/api/trpc/${path}`;
    const answer =
      kind === "query"
        ? await send(`${url}?input=${encodeURIComponent(body)}`, { method: "GET", headers })
        : await send(url, { method: "POST", headers: { ...headers, "content-type": "application/json", "content-length": Buffer.byteLength(body) } }, body);
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}: ${answer.text.slice(0, 300)}`);
    return JSON.parse(answer.text).result.data;
  };
}

/** @param {string} url @param {http.RequestOptions} options @param {string} [body] @returns {Promise<{ status: number | undefined, text: string }>} */
function send(url, options, body) {
  return new Promise((resolve, reject) => {
    const request = http.request(url, { ...options, agent }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (part) => (text += part));
      response.once("end", () => resolve({ status: response.statusCode, text }));
    });
    request.once("error", reject).end(body);
  });
}
