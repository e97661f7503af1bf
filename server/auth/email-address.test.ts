import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normaliseAddress } from "./email-address";

describe("one form for an e-mail address", () => {
  it.each([
    ["anna@acme.com", "anna@acme.com"],
    ["  Anna@ACME.com ", "anna@acme.com"],
    ["anna＠acme.com", "anna@acme.com"],
    ["Ａnna@acme.com", "anna@acme.com"],
    ["anna@bücher.example", "anna@xn--bcher-kva.example"],
    ["anna@BU\u0308CHER.example", "anna@xn--bcher-kva.example"],
    ["anna+tag@acme.co.uk", "anna+tag@acme.co.uk"],
    ["o'neil@acme.com", "o'neil@acme.com"],
    ["anna.maria@mail.acme.com", "anna.maria@mail.acme.com"],
    ["1@2.example", "1@2.example"],
  ])("takes %j as %j", (typed, stored) => expect(normaliseAddress(typed)).toBe(stored));

  it.each([
    "", " ", "@", "a", "a@", "@b.example", "a@b", "a@localhost", "a@b@c.example", "a@x.example,b@y.example", "a@x.example;b@y.example",
    "a@x.example b@y.example", '"a@x.example"@y.example', '"a b"@y.example', "a b@x.example", "a@x y.example", "<a@x.example>", "Anna <a@x.example>",
    "a@x.example>", "a(b@y.example)@x.example", "(b@y.example) a@x.example", "a@x.example (b@y.example)", "a@x.example\r\nBcc: b@y.example",
    "a\r\n@x.example", "a@x.example\nb@y.example", "a\u0000@x.example", "a@x.example\u0000", "a\t@x.example", "a@[127.0.0.1]", "a@127.0.0.1", "a@127.1",
    "a@0x7f.1", "a@x.example:25", "a@x.example/path", "a@x.example?b", "a@x.example#b", "a@x.example%2eevil", "a%b@x.example", "b!a@x.example", "a|b@x.example",
    "a`b@x.example", "a\\@x.example", "a\\b@x.example", "a@@x.example", "a＠x.example＠y.example", "a@x.example﹫y.example", "a@.example", "a@x..example",
    "a@x.example.", "a@-x.example", "a@x-.example", "a@x.e", ".a@x.example", "a.@x.example", "a..b@x.example", "ä@x.example", "а@x.example", "a@x。example",
    "a@x_y.example", "a:b@x.example", "mailto:a@x.example", "a@x.123", "a@*.example", "a\u200b@x.example", "a@x\u202e.example", "a,b@x.example",
    `${"a".repeat(65)}@x.example`, `a@${"b.".repeat(130)}example`,
  ])("refuses %j", (typed) => expect(normaliseAddress(typed)).toBeNull());

  it("is its own form, whatever is typed, and always one plain recipient", () => {
    const noisy = fc.string({ unit: fc.constantFrom(..."ab@.,;:<>()\"'\\ \r\n\t\u0000＠éß。-_%!|[]1".split("")), maxLength: 30 });
    fc.assert(
      fc.property(fc.oneof(noisy, fc.emailAddress()), (typed) => {
        const stored = normaliseAddress(typed);
        if (stored === null) return;
        expect(normaliseAddress(stored)).toBe(stored);
        expect(stored).toMatch(/^[^@\s,;:<>()"\\\p{Cc}]+@[a-z0-9.-]+$/u);
      }),
    );
  });
});
