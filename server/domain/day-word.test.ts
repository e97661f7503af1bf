import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, daysBetween, weekday } from "./day";
import { dayOfWord } from "./day-word";

// A Saturday.
const today = "2026-11-21";

describe("a word for a day", () => {
  it.each([
    ["today", "en", "2026-11-21"],
    ["Yesterday", "en", "2026-11-20"],
    ["yesterday,", "en", "2026-11-20"],
    ["tomorrow", "en", "2026-11-22"],
    ["monday", "en", "2026-11-16"],
    ["mon", "en", "2026-11-16"],
    ["Sat", "en", "2026-11-21"],
    ["sunday", "en", "2026-11-15"],
    ["2026-03-01", "en", "2026-03-01"],
    ["gestern", "de", "2026-11-20"],
    ["vorgestern", "de", "2026-11-19"],
    ["Mo.", "de", "2026-11-16"],
    ["monday", "de", "2026-11-16"],
    ["gisteren", "nl", "2026-11-20"],
    ["eergisteren", "nl", "2026-11-19"],
    ["woensdag", "nl", "2026-11-18"],
    ["ieri", "it", "2026-11-20"],
    ["lunedi", "it", "2026-11-16"],
    ["marti", "ro", "2026-11-17"],
  ])("%s in %s is %s", (word, locale, day) => {
    expect(dayOfWord(word, today, locale)?.day).toBe(day);
  });

  it.each(["instagram", "2026-02-30", "mond", "gestern", ""])("“%s” is none in English", (word) => {
    expect(dayOfWord(word, today, "en")).toBeNull();
  });

  it("holds short names loosely, since they are ordinary words too", () => {
    expect(dayOfWord("sun", today, "en")?.loose).toBe(true);
    expect(dayOfWord("sunday", today, "en")?.loose).toBe(false);
    expect(dayOfWord("so", today, "de")?.loose).toBe(true);
  });

  it("means by a weekday the latest one, never a day to come", () => {
    const days = fc.integer({ min: 0, max: 4000 }).map((offset) => addDays("2020-01-01", offset));
    const names = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 7 }), (now, wanted) => {
        const day = dayOfWord(names[wanted - 1] ?? "", now, "en")?.day ?? "";
        expect(weekday(day)).toBe(wanted);
        expect(daysBetween(day, now)).toBeGreaterThanOrEqual(0);
        expect(daysBetween(day, now)).toBeLessThan(7);
      }),
    );
  });
});
