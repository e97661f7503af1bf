import fs from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress } from "node:zlib";
import { packingFor } from "./packing.js";

/** @typedef {import("node:http").IncomingMessage} Incoming */
/** @typedef {import("node:http").ServerResponse} Outgoing */
/** @typedef {{ body: Buffer, type: string }} PackedFile */

const STATIC = ".next/static";
const ADDRESS = "/_next/static/";
/** @type {Readonly<Record<string, string>>} */
const TYPES = { ".js": "application/javascript; charset=UTF-8", ".css": "text/css; charset=UTF-8" };
const ENDING = ".br";

/** All files below a folder, by their path in it with forward slashes. @param {string} folder */
const filesIn = (folder) =>
  fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map(({ parentPath, name }) => path.relative(folder, path.join(parentPath, name)).replaceAll("\\", "/"));

/** Writes beside each script and style of the build what a browser gets of it: they never change, so they are packed once and as hard as it goes. */
export async function packFiles(folder = STATIC) {
  const pack = promisify(brotliCompress);
  for (const name of filesIn(folder).filter((each) => path.extname(each) in TYPES)) fs.writeFileSync(path.join(folder, name + ENDING), await pack(fs.readFileSync(path.join(folder, name))));
}

/** What was packed, by its address. Only what is named here is answered, so that no address leads out of the folder. @returns {ReadonlyMap<string, PackedFile>} */
export function readPackedFiles(folder = STATIC) {
  const packed = filesIn(folder).filter((name) => name.endsWith(ENDING));
  return new Map(
    packed.map((file) => {
      const name = file.slice(0, -ENDING.length);
      return [ADDRESS + encodeURI(name), { body: fs.readFileSync(path.join(folder, file)), type: TYPES[path.extname(name)] ?? "" }];
    }),
  );
}

/** The packed file that a request asks for; null where there is none or the browser cannot unpack it. @param {ReadonlyMap<string, PackedFile>} files @param {Incoming} request */
export function packedFileFor(files, request) {
  return request.method === "GET" && packingFor(request) === "br" ? (files.get((request.url ?? "").split("?", 1)[0] ?? "") ?? null) : null;
}

/** @param {PackedFile} file @param {Outgoing} response */
export function answerFile({ body, type }, response) {
  response.writeHead(200, { "Content-Type": type, "Content-Encoding": "br", "Content-Length": body.length, "Cache-Control": "public, max-age=31536000, immutable", Vary: "accept-encoding" }).end(body);
}
