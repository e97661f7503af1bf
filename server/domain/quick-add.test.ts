import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseQuickAdd, type QuickAddContext } from "./quick-add";

const MINUTE = 60;
const HOUR = 3600;
const context: QuickAddContext = {
  today: "2026-11-21",
  locale: "en",
  channels: [
    { id: "instagram", name: "Instagram", aliases: ["ig", "insta"] },
    { id: "linkedin", name: "LinkedIn", aliases: ["li"] },
    { id: "blog", name: "Blog" },
  ],
  activities: [
    { id: "monitoring", name: "Monitoring" },
    { id: "responding", name: "Responding", aliases: ["replies", "comments"] },
    { id: "reporting", name: "Measurement & reporting" },
    { id: "writing", name: "Blog writing" },
  ],
};
const nothing = { problem: null, startTime: null, endTime: null, day: "2026-11-21", channelId: null, activityId: null, note: "" };
const parse = (line: string, given = context) => parseQuickAdd(line, given);

describe("quick add", () => {
  it.each([
    ["1h30 instagram replies", { seconds: 90 * MINUTE, channelId: "instagram", activityId: "responding" }],
    ["0:45 li reporting yesterday", { seconds: 45 * MINUTE, channelId: "linkedin", activityId: "reporting", day: "2026-11-20" }],
    ["9:15-10:40 monitoring", { seconds: 85 * MINUTE, startTime: "09:15", endTime: "10:40", activityId: "monitoring" }],
    ["9:15 – 10:40 monitoring", { seconds: 85 * MINUTE, startTime: "09:15", endTime: "10:40", activityId: "monitoring" }],
    ["9-10.30 monitoring", { seconds: 90 * MINUTE, startTime: "09:00", endTime: "10:30", activityId: "monitoring" }],
    ["mon 2h blog", { seconds: 2 * HOUR, day: "2026-11-16", channelId: "blog" }],
    ["2h mon blog", { seconds: 2 * HOUR, day: "2026-11-16", channelId: "blog" }],
    ["2026-03-01 45 min ig", { seconds: 45 * MINUTE, day: "2026-03-01", channelId: "instagram" }],
    ["1 h 30 min insta: call with Ana", { seconds: 90 * MINUTE, channelId: "instagram", note: "call with Ana" }],
    ["reply to Ana 1,5 comments", { seconds: 90 * MINUTE, activityId: "responding", note: "reply to Ana" }],
    ["2h blog writing", { seconds: 2 * HOUR, activityId: "writing" }],
    ["2h blog blog writing", { seconds: 2 * HOUR, channelId: "blog", activityId: "writing" }],
    ["14:30 call 1h", { seconds: HOUR, note: "14:30 call" }],
    ["1h release 2.5 notes", { seconds: HOUR, note: "release 2.5 notes" }],
    ["3h five-year plan 5-10 goals", { seconds: 3 * HOUR, note: "five-year plan 5-10 goals" }],
    ["2h the sun campaign", { seconds: 2 * HOUR, note: "the sun campaign" }],
    ["2h 1 dec blog", { seconds: 2 * HOUR, day: "2026-12-01", channelId: "blog" }],
    ["1 dec 2h blog", { seconds: 2 * HOUR, day: "2026-12-01", channelId: "blog" }],
    ["24.11. 1h30 instagram", { seconds: 90 * MINUTE, day: "2026-11-24", channelId: "instagram" }],
    ["1h 24 nov instagram", { seconds: HOUR, day: "2026-11-24", channelId: "instagram" }],
    ["2026-11-24 1h instagram", { seconds: HOUR, day: "2026-11-24", channelId: "instagram" }],
    ["1h instagram tomorrow", { seconds: HOUR, day: "2026-11-22", channelId: "instagram" }],
    ["1h instagram thursday", { seconds: HOUR, day: "2026-11-19", channelId: "instagram" }],
    ["24h instagram", { seconds: 24 * HOUR, channelId: "instagram" }],
  ])("reads “%s”", (line, expected) => {
    expect(parse(line)).toMatchObject({ ...nothing, ...expected });
  });

  it("keeps a range over midnight on the day it starts", () => {
    expect(parse("23:30-00:15 monitoring yesterday")).toMatchObject({ seconds: 45 * MINUTE, startTime: "23:30", endTime: "00:15", day: "2026-11-20" });
    expect(parse("22:00-24:00").seconds).toBe(2 * HOUR);
  });

  it.each([
    ["instagram replies", "no-duration"],
    ["45 instagram", "no-duration"],
    ["", "no-duration"],
    ["25:10-26:00 instagram", "no-duration"],
    ["0h instagram", "no-length"],
    ["9:00-9:00 instagram", "no-length"],
    ["24:01 instagram", "over-a-day"],
    ["25h instagram", "over-a-day"],
  ])("has no seconds for “%s”: %s", (line, problem) => {
    expect(parse(line)).toMatchObject({ seconds: null, problem });
  });

  it("asks where two channels fit equally well", () => {
    const channels = [
      { id: "nl", name: "Instagram NL", aliases: ["instagram"] },
      { id: "be", name: "Instagram BE", aliases: ["instagram"] },
    ];
    expect(parse("1h instagram replies", { ...context, channels })).toMatchObject({ channelId: null, channelChoices: ["nl", "be"], activityId: "responding", note: "" });
    expect(parse("1h instagram be replies", { ...context, channels })).toMatchObject({ channelId: "be", channelChoices: [] });
  });

  it("knows the words for days of the person's language", () => {
    expect(parse("2h gestern blog", { ...context, locale: "de" })).toMatchObject({ day: "2026-11-20", channelId: "blog" });
  });

  it("shows which pieces of the line it understood as what", () => {
    const line = "0:45 li  reporting yesterday for Ana";
    expect(parse(line).spans.map(({ start, end, kind }) => [kind, line.slice(start, end)])).toEqual([
      ["duration", "0:45"],
      ["channel", "li"],
      ["activity", "reporting"],
      ["day", "yesterday"],
    ]);
  });

  it("understands the parts in any order", () => {
    const parts = ["1h30", "yesterday", "linkedin", "replies", "quarterly"];
    fc.assert(
      fc.property(fc.shuffledSubarray(parts, { minLength: parts.length }), (order) => {
        expect(parse(order.join(" "))).toMatchObject({
          seconds: 90 * MINUTE,
          day: "2026-11-20",
          channelId: "linkedin",
          activityId: "responding",
          note: "quarterly",
        });
      }),
    );
  });

  it("never fails, never loses a word and never takes one twice, whatever is typed", () => {
    const word = fc.oneof(fc.constantFrom("1h", "0:45", "9:15-10:40", "li", "blog", "writing", "mon", "today", "dec", "24.11.", "-", "1,5", "min", "30"), fc.string({ maxLength: 8 }));
    fc.assert(
      fc.property(fc.array(word, { maxLength: 9 }), (words) => {
        const line = words.join(" ");
        const { spans, note, seconds, problem } = parse(line);
        expect(seconds === null).toBe(problem !== null);
        let at = 0;
        let rest = "";
        for (const span of spans) {
          expect(span.start).toBeGreaterThanOrEqual(at);
          rest += line.slice(at, span.start);
          at = span.end;
        }
        const kept = (text: string) => text.replace(/[\s\-–:,;]/g, "");
        expect(kept(note)).toBe(kept(rest + line.slice(at)));
      }),
    );
  });
});
