import { constants, createBrotliCompress, createGzip } from "node:zlib";

/** @typedef {import("node:http").IncomingMessage} Incoming */
/** @typedef {import("node:http").ServerResponse} Outgoing */
/** @typedef {import("node:stream").Transform & { flush: () => void }} Packer */

/** What is shorter fits into one packet as it is. */
const WORTH_PACKING = 1400;
const PACKABLE = /^(text\/|application\/(json|javascript|manifest\+json)|image\/svg)/;

/** Each made anew for an answer. Brotli sees the whole of a page, which says much of itself twice: a third less than gzip in the same time. */
const PACKERS = {
  br: () => createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: () => createGzip(),
};

/** How an answer may be packed; null where it must come as it is. @param {Incoming} request @returns {keyof typeof PACKERS | null} */
export function packingFor({ method, headers }) {
  if (method === "HEAD") return null;
  const accepted = String(headers["accept-encoding"] ?? "").split(",").map((each) => each.trim().toLowerCase());
  const isAccepted = (/** @type {string} */ name) => accepted.some((each) => each === name || (each.startsWith(`${name};`) && !/;\s*q=0(\.0*)?$/.test(each)));
  return isAccepted("br") ? "br" : isAccepted("gzip") ? "gzip" : null;
}

/**
 * Packs what is written to the answer from now on, where that is worth it: one place for whatever made it. What was written so
 * far goes out when `flush` is called, which the framework does where a page comes in parts.
 * @param {Incoming} request @param {Outgoing & { flush?: () => void }} response
 */
export function packAnswer(request, response) {
  const packing = packingFor(request);
  const write = response.write.bind(response);
  const end = response.end.bind(response);
  const writeHead = response.writeHead.bind(response);
  /** @type {Packer | null} */
  let packer = null;
  let isBegun = false;

  const begin = () => {
    isBegun = true;
    vary(response);
    if (!packing || !isWorthPacking(response)) return;
    response.setHeader("Content-Encoding", packing);
    response.removeHeader("Content-Length");
    const made = /** @type {Packer} */ (PACKERS[packing]());
    made.on("data", (part) => void (write(part) || made.pause()));
    made.on("end", () => void end());
    made.on("error", () => response.destroy());
    made.on("drain", () => response.emit("drain"));
    response.on("drain", () => made.resume());
    response.on("close", () => made.destroy());
    packer = made;
  };

  // Node calls it too, before the first byte of an answer whose head nobody has written.
  response.writeHead = /** @type {typeof response.writeHead} */ (
    (/** @type {number} */ status, /** @type {unknown[]} */ ...rest) => {
      const headers = rest.at(-1);
      if (typeof headers === "object") for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, value);
      response.statusCode = status;
      if (!isBegun) begin();
      return writeHead(status);
    }
  );
  response.write = /** @type {typeof response.write} */ (
    (/** @type {[any, any, any]} */ ...written) => {
      if (!isBegun) response.writeHead(response.statusCode);
      return packer ? packer.write(...written) : write(...written);
    }
  );
  response.end = /** @type {typeof response.end} */ (
    (/** @type {[any, any, any]} */ ...written) => {
      const [whole] = written;
      if (!isBegun && (typeof whole === "string" || Buffer.isBuffer(whole))) {
        if (!response.hasHeader("Content-Length")) response.setHeader("Content-Length", Buffer.byteLength(whole));
        response.writeHead(response.statusCode);
      }
      // Without a body there is nothing to pack, whatever its type would have been.
      isBegun = true;
      if (!packer) return end(...written);
      packer.end(...written);
      return response;
    }
  );
  response.flush = () => packer?.flush();
}

/** Says that the answer depends on what the browser can unpack; of some the framework has said so. @param {Outgoing} response */
function vary(response) {
  const named = String(response.getHeader("Vary") ?? "");
  if (!/\baccept-encoding\b/i.test(named)) response.setHeader("Vary", named === "" ? "accept-encoding" : `${named}, accept-encoding`);
}

/** @param {Outgoing} response */
function isWorthPacking(response) {
  const length = response.getHeader("Content-Length");
  return response.statusCode === 200 && !response.hasHeader("Content-Encoding") && PACKABLE.test(String(response.getHeader("Content-Type") ?? "")) && (length === undefined || Number(length) > WORTH_PACKING);
}
