import type { IncomingMessage } from "node:http";
import { describe, expect, it } from "vitest";
import { hostsOf, refusalOf, stampOrigin } from "./front-door";

const home = new URL("http://localhost:3000");
const public_ = new URL("https://worthwhile.example");

function request(part: { method?: string; url?: string; headers?: Record<string, string>; twice?: string; from?: string }) {
  const headers: Record<string, string> = { host: "localhost:3000", ...part.headers };
  const rawHeaders = Object.entries(headers).flat();
  if (part.twice) rawHeaders.push("HOST", part.twice);
  const { method = "GET", url = "/", from = "203.0.113.9" } = part;
  return { method, url, headers, rawHeaders, socket: { remoteAddress: from } } as unknown as IncomingMessage;
}
const statusOf = (part: Parameters<typeof request>[0]) => refusalOf(request(part), hostsOf(home))?.status ?? null;
const length = (bytes: number) => ({ "content-length": String(bytes) });
const MEGABYTE = 1024 * 1024;

describe("who is answered", () => {
  it("is whoever asks for the app's own address, under any name of this machine when it is at home", () => {
    expect(statusOf({})).toBeNull();
    expect(statusOf({ headers: { host: "127.0.0.1:3000" } })).toBeNull();
    expect(statusOf({ headers: { host: "LOCALHOST:3000" } })).toBeNull();
  });

  it.each(["evil.example", "localhost:3001", "localhost:3000.evil.example", "worthwhile.example", ""])("is not who asks for %j", (host) => {
    expect(statusOf({ headers: { host } })).toBe(421);
  });

  it("is at a public address not who asks for this machine", () => {
    expect(refusalOf(request({}), hostsOf(public_))?.status).toBe(421);
    expect(refusalOf(request({ headers: { host: "worthwhile.example" } }), hostsOf(public_))).toBeNull();
  });

  it("is not who names two hosts", () => {
    expect(statusOf({ twice: "evil.example" })).toBe(421);
  });

  it.each(["http://evil.example/", "//evil.example", "/\\evil.example", "*", "", "/%ff", "/api/trpc/%E0%A4%A"])("is not who asks for the target %j", (url) => {
    expect(statusOf({ url })).toBe(400);
  });
});

describe("how much may be sent", () => {
  it("is a megabyte", () => {
    expect(statusOf({ method: "POST", url: "/api/trpc/x", headers: length(MEGABYTE) })).toBeNull();
    expect(statusOf({ method: "POST", url: "/api/trpc/x", headers: length(MEGABYTE + 1) })).toBe(413);
    expect(statusOf({ method: "GET", url: "/", headers: length(MEGABYTE + 1) })).toBe(413);
  });

  it("is 26 megabytes for an import, and only for that", () => {
    expect(statusOf({ method: "POST", url: "/api/imports?tenant=acme", headers: length(26 * MEGABYTE) })).toBeNull();
    expect(statusOf({ method: "POST", url: "/api/imports", headers: length(26 * MEGABYTE + 1) })).toBe(413);
    expect(statusOf({ method: "PUT", url: "/api/imports", headers: length(2 * MEGABYTE) })).toBe(413);
    expect(statusOf({ method: "POST", url: "/api/imports/../trpc", headers: length(2 * MEGABYTE) })).toBe(413);
  });

  it("must be said beforehand", () => {
    expect(statusOf({ method: "POST", url: "/api/imports", headers: { "transfer-encoding": "chunked" } })).toBe(411);
  });
});

describe("where a request comes from", () => {
  function stamped(headers: Record<string, string>, trustedHops: number) {
    const incoming = request({ headers });
    stampOrigin(incoming, public_, trustedHops);
    return incoming.headers;
  }

  it("is the address of the connection, whatever the client claims", () => {
    const forged = { "x-forwarded-for": "1.1.1.1", "x-real-ip": "2.2.2.2", forwarded: "for=3.3.3.3", "x-forwarded-host": "evil.example", "x-middleware-subrequest": "proxy" };
    expect(stamped(forged, 0)).toEqual({
      host: "localhost:3000",
      "x-real-ip": "203.0.113.9",
      "x-forwarded-for": "203.0.113.9",
      "x-forwarded-host": "localhost:3000",
      "x-forwarded-proto": "https",
    });
  });

  it("is what the farthest proxy of ours has seen, and not what was claimed before it", () => {
    expect(stamped({ "x-forwarded-for": "6.6.6.6, 198.51.100.1" }, 1)["x-real-ip"]).toBe("198.51.100.1");
    expect(stamped({ "x-forwarded-for": "6.6.6.6, 198.51.100.1, 10.0.0.2" }, 2)["x-real-ip"]).toBe("198.51.100.1");
  });
});
