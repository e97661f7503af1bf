import { createServer, get, type IncomingHttpHeaders, type RequestListener, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { packAnswer } from "./packing";

type Answer = { status: number | undefined; headers: IncomingHttpHeaders; body: Buffer };

/** Asks a server that answers so, behind the packing, and hands over what came over the wire. */
async function askOf(answer: (response: ServerResponse) => void, accepted = "gzip, deflate, br", method = "GET"): Promise<Answer> {
  const listener: RequestListener = (request, response) => {
    packAnswer(request, response);
    answer(response);
  };
  const server = createServer(listener).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  try {
    return await new Promise<Answer>((resolve, reject) => {
      const { port } = server.address() as AddressInfo;
      get({ port, method, headers: { "accept-encoding": accepted } }, (came) => void buffer(came).then((body) => resolve({ status: came.statusCode, headers: came.headers, body }), reject)).once("error", reject);
    });
  } finally {
    server.close();
  }
}

const PAGE = "<p>How much of October is used</p>".repeat(500);
const page = (response: ServerResponse) => {
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.end(PAGE);
};

describe("what goes out", () => {
  it("is packed as the browser can unpack it, the tighter way first", async () => {
    const brotli = await askOf(page);
    expect([brotli.headers["content-encoding"], brotliDecompressSync(brotli.body).toString()]).toEqual(["br", PAGE]);
    const gzip = await askOf(page, "gzip;q=1.0, br;q=0");
    expect([gzip.headers["content-encoding"], gunzipSync(gzip.body).toString()]).toEqual(["gzip", PAGE]);
    const plain = await askOf(page, "identity");
    expect([plain.headers["content-encoding"], plain.body.toString()]).toEqual([undefined, PAGE]);
    expect([brotli, gzip, plain].map(({ headers }) => headers.vary)).toEqual(Array(3).fill("accept-encoding"));
    expect(brotli.body.length).toBeLessThan(300);
  });

  it("is packed whoever wrote its head, and says the length of nothing else", async () => {
    const json = JSON.stringify({ rows: Array(400).fill("row") });
    const { headers, body } = await askOf((response) => response.writeHead(200, { "content-type": "application/json", "content-length": json.length, vary: "rsc" }).end(json));
    expect(headers).toMatchObject({ "content-encoding": "br", vary: "rsc, accept-encoding" });
    expect([headers["content-length"], brotliDecompressSync(body).toString()]).toEqual([undefined, json]);
  });

  it("comes in parts where it is written in parts: the first is there before the last is made", async () => {
    let finish: () => void = () => undefined;
    const arrived = new Promise<void>((resolve) => (finish = resolve));
    const { port, close } = await new Promise<{ port: number; close: () => void }>((resolve) => {
      const server = createServer((request, response: ServerResponse & { flush?: () => void }) => {
        packAnswer(request, response);
        response.setHeader("Content-Type", "text/html");
        response.write(PAGE);
        response.flush?.();
        void arrived.then(() => response.end("<p>the rest</p>"));
      }).listen(0, "127.0.0.1", () => resolve({ port: (server.address() as AddressInfo).port, close: () => server.close() }));
    });
    const whole = await new Promise<Buffer>((resolve, reject) => {
      get({ port, headers: { "accept-encoding": "br" } }, (came) => {
        came.once("readable", finish);
        void buffer(came).then(resolve, reject);
      }).once("error", reject);
    });
    close();
    expect(brotliDecompressSync(whole).toString()).toBe(`${PAGE}<p>the rest</p>`);
  });

  it("ends with a browser that has gone, whatever is still written to it, and the next is answered", async () => {
    let gone: () => void = () => undefined;
    const left = new Promise<void>((resolve) => (gone = resolve));
    let turn = 0;
    const server = createServer((request, response: ServerResponse & { flush?: () => void }) => {
      packAnswer(request, response);
      if (turn++ > 0) return page(response);
      response.setHeader("Content-Type", "text/html");
      response.write(PAGE);
      response.flush?.();
      response.once("close", () => {
        for (const part of [PAGE, PAGE]) response.write(part);
        response.end(PAGE);
        response.end();
        gone();
      });
    }).listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    const { port } = server.address() as AddressInfo;
    get({ port, headers: { "accept-encoding": "br" } }, (came) => came.destroy()).once("error", () => undefined);
    await left;
    const next = await fetch(`http://127.0.0.1:${port}/`);
    expect(await next.text()).toBe(PAGE);
    server.close();
  });

  it.each<[string, (response: ServerResponse) => void]>([
    ["is short", (response) => response.setHeader("Content-Type", "text/html").end("<p>short</p>")],
    ["is packed already", (response) => response.setHeader("Content-Type", "image/png").end(PAGE)],
    ["carries its own packing", (response) => response.writeHead(200, { "Content-Type": "text/html", "Content-Encoding": "identity" }).end(PAGE)],
    ["is a part of a file", (response) => response.writeHead(206, { "Content-Type": "text/html" }).end(PAGE)],
    ["has no body", (response) => response.writeHead(304, { "Content-Type": "text/html" }).end()],
    ["has no body and no head of its own", (response) => response.setHeader("Content-Type", "text/html").end()],
  ])("is left as it is where it %s", async (_, answer) => {
    const { headers } = await askOf(answer);
    expect(headers["content-encoding"] ?? "identity").toBe("identity");
  });

  it("has no body where only its head is asked for", async () => {
    expect(await askOf(page, "br", "HEAD")).toMatchObject({ status: 200, headers: { "content-length": String(PAGE.length) }, body: Buffer.alloc(0) });
  });
});
