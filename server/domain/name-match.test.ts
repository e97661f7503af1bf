import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bestMatch, fold, type Named } from "./name-match";

const instagram: Named = { id: "ig", name: "Instagram", aliases: ["ig", "insta"] };
const linkedIn: Named = { id: "li", name: "LinkedIn", aliases: ["li"] };
const linkedInPage: Named = { id: "lip", name: "LinkedIn company page", aliases: ["li page"] };
const measurement: Named = { id: "mr", name: "Measurement & reporting" };
const newsletter: Named = { id: "nl", name: "Newsletter" };
const all = [instagram, linkedIn, linkedInPage, measurement, newsletter];

const find = (text: string, things = all) => bestMatch(text.split(" ").map(fold), things);

describe("finding a name in typed words", () => {
  it.each([
    ["instagram", "ig", 0, 1],
    ["some insta stories", "ig", 1, 2],
    ["ig", "ig", 0, 1],
    ["Instagram:", "ig", 0, 1],
    ["instag", "ig", 0, 1],
    ["linkedin", "li", 0, 1],
    ["linkedin company page", "lip", 0, 3],
    ["the linkedin comp", "lip", 1, 3],
    ["li page", "lip", 0, 2],
    ["reporting", "mr", 0, 1],
    ["measurement & reporting", "mr", 0, 1],
    ["news", "nl", 0, 1],
  ])("finds “%s” as %s in words %s to %s", (text, id, start, end) => {
    expect(find(text)).toMatchObject({ ids: [id], start, end });
  });

  it.each(["new look", "pa", "in", "xinstagram", "&", ""])("finds nothing in “%s”", (text) => {
    expect(find(text)).toBeNull();
  });

  it("names all that fit equally well, and prefers a name to an alias", () => {
    const dutch = { id: "nl", name: "Instagram NL", aliases: ["instagram"] };
    const belgian = { id: "be", name: "Instagram BE", aliases: ["instagram"] };
    expect(find("instagram", [dutch, belgian])?.ids).toEqual(["nl", "be"]);
    expect(find("instagram be", [dutch, belgian])?.ids).toEqual(["be"]);
    expect(find("instagram", [dutch, belgian, instagram])?.ids).toEqual(["ig"]);
  });

  it("prefers a whole word of a name to the beginning of another", () => {
    expect(find("news", [newsletter, { id: "cn", name: "Company news" }])?.ids).toEqual(["cn"]);
  });

  it("takes no small word out of a long name", () => {
    expect(find("and so on", [{ id: "mr", name: "Measurement and reporting" }])).toBeNull();
  });

  it("passes over words that are taken", () => {
    expect(bestMatch([null, "linkedin"], all)).toMatchObject({ ids: ["li"], start: 1 });
    expect(bestMatch(["linkedin", null, "page"], all)).toMatchObject({ ids: ["li"], start: 0, end: 1 });
  });

  it("does not mind accents and capitals", () => {
    expect(find("rédaction", [{ id: "r", name: "Redaction" }])?.ids).toEqual(["r"]);
    expect(find("REDACTION", [{ id: "r", name: "Rédaction" }])?.ids).toEqual(["r"]);
  });

  it("finds every name by itself, whole, wherever it stands", () => {
    const padding = fc.array(fc.constantFrom("zz", "7", "qq"), { maxLength: 3 });
    fc.assert(
      fc.property(fc.constantFrom(instagram, linkedIn, linkedInPage, newsletter), padding, padding, (thing, before, after) => {
        const match = find([...before, ...thing.name.split(" "), ...after].join(" "));
        expect(match?.ids).toEqual([thing.id]);
        expect(match?.start).toBe(before.length);
        expect(match?.end).toBe(before.length + thing.name.split(" ").length);
      }),
    );
  });
});
