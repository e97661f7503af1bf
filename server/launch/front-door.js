/** @typedef {import("node:http").IncomingMessage} Request */
/** @typedef {{ status: number, message: string }} Refusal */

const MEGABYTE = 1024 * 1024;
const LARGEST_BODY = MEGABYTE;
/** Uploads of 25 MB, with room for what wraps the file. */
const LARGEST_UPLOAD = 26 * MEGABYTE;
const UPLOADS = "/api/imports";

/** Headers that only a proxy of ours, or Next itself, may say; from a client they are a forgery. */
const FORGEABLE = /^(x-forwarded-.*|forwarded|x-real-ip|x-client-ip|x-middleware-.*|x-invoke-.*|x-matched-path|x-nonce|upgrade)$/;

/**
 * Why a request does not come in, or null when it may. Asked before anything of its body is read.
 * @param {Request} request @param {ReadonlySet<string>} hosts
 * @returns {Refusal | null}
 */
export function refusalOf(request, hosts) {
  const target = request.url ?? "";
  // "http://…" asks for a proxy, and "//host" or "/\host" would turn a relative redirect into a foreign one.
  if (!target.startsWith("/") || /^\/[/\\]/.test(target) || !isReadable(target)) return { status: 400, message: "Bad request target" };
  const hostHeaders = request.rawHeaders.filter((name, i) => i % 2 === 0 && name.toLowerCase() === "host");
  if (hostHeaders.length > 1 || !hosts.has((request.headers.host ?? "").toLowerCase())) {
    return { status: 421, message: "This address is not served here" };
  }
  // A body of unknown length cannot be refused before it has come; no browser sends one.
  if (request.headers["transfer-encoding"] !== undefined) return { status: 411, message: "Say the length of the body" };
  if (Number(request.headers["content-length"] ?? 0) > largestBody(request.method, target)) {
    return { status: 413, message: "The body is too large" };
  }
  return null;
}

/** Whether the path's percent signs mean something: the framework answers 500 where they do not. @param {string} target */
function isReadable(target) {
  try {
    return decodeURIComponent(target.split("?", 1)[0] ?? "") !== "";
  } catch {
    return false;
  }
}

/** @param {string | undefined} method @param {string} target */
function largestBody(method, target) {
  const [pathname] = target.split("?", 1);
  return method === "POST" && pathname === UPLOADS ? LARGEST_UPLOAD : LARGEST_BODY;
}

/**
 * The host names that the app answers to: its own, and on a machine of one's own all that mean this machine.
 * @param {URL} url the app's address
 */
export function hostsOf(url) {
  const names = ["localhost", "127.0.0.1", "[::1]"];
  const port = url.port ? `:${url.port}` : "";
  return new Set([url.host.toLowerCase(), ...(names.includes(url.hostname) ? names.map((name) => name + port) : [])]);
}

/**
 * Takes away what the client says about itself and puts the truth in its place: `X-Real-IP` is the address that the
 * farthest trusted proxy saw, or the socket's when there is none.
 *
 * @param {Request} request @param {URL} url the app's address @param {number} trustedHops how many proxies of ours stand in front
 */
export function stampOrigin(request, url, trustedHops) {
  const seen = [...String(request.headers["x-forwarded-for"] ?? "").split(","), request.socket.remoteAddress ?? ""]
    .map((address) => address.trim())
    .filter((address) => address !== "");
  for (const name of Object.keys(request.headers)) if (FORGEABLE.test(name)) delete request.headers[name];
  const client = seen.at(-1 - trustedHops) ?? seen[0] ?? "";
  request.headers["x-real-ip"] = client;
  request.headers["x-forwarded-for"] = client;
  request.headers["x-forwarded-host"] = request.headers.host;
  request.headers["x-forwarded-proto"] = url.protocol.slice(0, -1);
}
