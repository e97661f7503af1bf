import fs from "node:fs";
import type { IncomingMessage } from "node:http";
import os from "node:os";
import path from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { packedFileFor, packFiles, readPackedFiles } from "./packed-files";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "static-"));
const SCRIPT = "export const hours = 8;\n".repeat(100);

beforeAll(async () => {
  fs.mkdirSync(path.join(folder, "chunks"));
  fs.writeFileSync(path.join(folder, "chunks", "[root]~1a.js"), SCRIPT);
  fs.writeFileSync(path.join(folder, "letters.woff2"), "packed by its maker");
  await packFiles(folder);
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

const found = (url: string, accepted = "gzip, br", method = "GET") => packedFileFor(readPackedFiles(folder), { url, method, headers: { "accept-encoding": accepted } } as unknown as IncomingMessage);
const SCRIPT_URL = "/_next/static/chunks/%5Broot%5D~1a.js";

describe("the files of the build", () => {
  it("are packed beforehand, scripts and styles, and found by their address", () => {
    const file = found(SCRIPT_URL);
    expect([file?.type, file && brotliDecompressSync(file.body).toString()]).toEqual(["application/javascript; charset=UTF-8", SCRIPT]);
    expect(found(`${SCRIPT_URL}?dpl=1`)?.body).toEqual(file?.body);
  });

  it.each([["/_next/static/letters.woff2"], ["/_next/static/chunks/%5Broot%5D~1a.js.br"], ["/_next/static/../chunks/%5Broot%5D~1a.js"], ["/chunks/%5Broot%5D~1a.js"], ["/_next/static/chunks/constructor"]])("are nothing else: %s", (url) => {
    expect(found(url)).toBeNull();
  });

  it("are left to the framework where the browser cannot unpack them, or asks otherwise", () => {
    expect([found(SCRIPT_URL, "gzip"), found(SCRIPT_URL, "br", "POST"), found(SCRIPT_URL, "br", "HEAD")]).toEqual([null, null, null]);
  });
});
