import fc from "fast-check";
import { expect, it } from "vitest";
import { safePath, safeRedirect } from "./safe-redirect";

const base = "http://localhost:3000";

it.each([
  ["/acme/time?on=2026-03-02#now", `${base}/acme/time?on=2026-03-02#now`],
  [`${base}/invite?token=abc`, `${base}/invite?token=abc`],
  ["/acme/channels?of=%C3%A9", `${base}/acme/channels?of=%C3%A9`],
  [base, `${base}/`],
])("follows a page of ours: %s", (wish, address) => expect(safeRedirect(wish, base)).toBe(address));

it.each([
  "", "foo", "http://", "https://", "http://e", "https://evil.example", "//evil.example", "///evil.example", "////evil.example", "/\\evil.example", "\\\\evil.example",
  "/\t/evil.example", "/%09/evil.example", "/%0d%0aLocation:evil", "/%5cevil.example", "/\n/evil.example", " //evil.example", "javascript:alert(1)", "JaVaScRiPt:alert(1)",
  "data:text/html,x", "vbscript:x", "file:///etc/passwd", "ftp://evil.example", "mailto:a@b.example", "http:evil.example", "http:/evil.example", "http:\\\\evil.example",
  "https:evil.example", "//localhost:3000@evil.example", `${base}@evil.example`, `${base}.evil.example`, `${base}:80@evil.example`, "http://localhost:30000/", "http://localhost",
  "https://localhost:3000/", "/..//evil.example", "/.//evil.example", "/x/..//evil.example", "/%2f%2fevil.example", "?x", "#x", "http://[::1", "http://localhost:3000:1/", "/\u0000",
  "/\u2028", "/é", `/${"a".repeat(3000)}`, null, undefined, 1, {}, [], ["/x"], true, Symbol("x"),
])("goes home instead of %s", (wish) => expect(safeRedirect(wish, base)).toBe(`${base}/`));

it("never leaves the origin and never throws, whatever is wished", () => {
  const part = fc.constantFrom("/", "\\", "//", ":", "@", "evil.example", "http", "https", "javascript", "%0d", "%5c", "%2f", "?", "#", "..", ".", "\t", " ", "localhost:3000", base);
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
      const went = safeRedirect(parts.join(""), base);
      expect(new URL(went).origin).toBe(base);
      expect(safePath(parts.join(""))).toMatch(/^\/(?!\/)/);
    }),
  );
});
