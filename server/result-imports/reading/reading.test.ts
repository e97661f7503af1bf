import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { ResultAnswers } from "../schema";
import { readNumber, readWhole } from "./figure";
import { inspectResults } from "./inspect";
import { openResults } from "./open";
import { readDays } from "./read-days";
import { readPosts } from "./read-posts";
import { asksOf, openOf, readingOf } from "./settle";

const sample = (name: string) => new Uint8Array(readFileSync(path.join(import.meta.dirname, "../samples", name)));
const bytesOf = (text: string) => new TextEncoder().encode(text);
/** As Meta's Business Suite writes a figure of a page: UTF-16, a hint for spreadsheets, a title, and one column. */
const metaDays = (title: string, day: string, value: string) => new Uint8Array(Buffer.from(`\uFEFFsep=,\n"${title}"\n"Date","Primary"\n"${day}T00:00:00","${value}"\n`, "utf16le"));
const CHANNEL = "01920000-0000-7000-8000-000000000001";
const KPI = "01920000-0000-7000-8000-000000000002";

async function read(bytes: Uint8Array, answers: ResultAnswers) {
  const look = await inspectResults(bytes, answers);
  if (!look.ok) throw new Error(look.problem.code);
  const reading = readingOf(look, answers, "Europe/Amsterdam");
  if (!reading) throw new Error(`still open: ${openOf(look, answers).join(", ")}`);
  const opened = await openResults(bytes, reading);
  if (!opened.ok) throw new Error(opened.problem.code);
  if (reading.holds === "spend") throw new Error("ad spend");
  if (reading.holds === "days") return { posts: [], ...readDays(opened.headings, opened.records, reading, "2026-11-23") };
  return { values: [], ...readPosts(opened.headings, opened.records, reading) };
}

describe("a file of results", () => {
  it.each([
    ["facebook-posts-2014.csv", "generic", "posts", 500, ["columns", "weekdayOne", "year", "channel"]],
    ["meta-posts.csv", "meta-posts", "posts", 3, ["columns", "zone", "channel"]],
    ["linkedin-days.csv", "linkedin-days", "days", 3, ["columns", "measures"]],
    ["plausible.csv", "plausible", "days", 3, ["columns", "measures"]],
    ["google-analytics.csv", "google-analytics", "days", 3, ["columns", "measures"]],
    ["matomo.csv", "matomo", "days", 2, ["columns", "measures"]],
    ["meta-ads.csv", "meta-ads", "spend", 5, ["columns", "channel", "currency"]],
    ["google-ads.csv", "google-ads", "spend", 3, ["columns", "channel"]],
  ])("%s is recognised by its headings, and only what it does not say is asked", async (name, format, holds, rowCount, asks) => {
    const look = await inspectResults(sample(name));
    expect(look).toMatchObject({ ok: true, format, holds, rowCount });
    expect(look.ok && asksOf(look)).toEqual(asks);
  });

  it.each([
    ["of Meta's days", metaDays("Facebook visits", "2026-01-13", "210"), "meta-days", "days", ["columns", "measures"]],
    ["of LinkedIn's posts", bytesOf("Post title,Post link,Post type,Created date,Impressions,Likes,Comments,Reposts\nBread,https://example.test/1,Organic,01/13/2026,900,12,3,1\n"), "linkedin-posts", "posts", ["columns", "channel"]],
    ["of Meta's older page export", bytesOf("Date,Daily Total Reach,Daily New Likes\n2026-01-13,900,4\n"), "meta-days", "days", ["columns", "measures"]],
  ] as const)("%s is recognised by its headings", async (_, bytes, format, holds, asks) => {
    const look = await inspectResults(bytes);
    expect(look).toMatchObject({ ok: true, format, holds, rowCount: 1 });
    expect(look.ok && asksOf(look)).toEqual(asks);
  });

  it("of Meta's days is called by its title, for every figure comes as “Primary”", async () => {
    const file = metaDays("Facebook visits", "2026-01-13", "210");
    const look = await inspectResults(file);
    expect(look).toMatchObject({ headings: ["Date", "Facebook visits"], numberColumns: ["Facebook visits"] });
    expect((await read(file, { measures: [{ heading: "Facebook visits", kpiId: KPI }] })).values).toMatchObject([{ on: "2026-01-13", value: 210 }]);
    // What was answered for the reach is not the answer for the visits.
    expect(look.ok && openOf(look, { measures: [{ heading: "Facebook reach", kpiId: KPI }] })).toEqual(["measures"]);
  });

  it("says the line in the file, counted with what stands above the headings", async () => {
    const { findings, values } = await read(sample("google-analytics.csv"), { measures: [{ heading: "Active users", kpiId: KPI }] });
    expect(findings).toMatchObject([{ code: "unreadableFigure", line: 10, params: { value: "x", column: "Active users" } }]);
    expect(values).toMatchObject([{ on: "2026-01-13", value: 310 }, { on: "2026-01-14", value: 298 }]);
  });

  it.each([
    ["a workbook", new Uint8Array([0x50, 0x4b, 3, 4]), "workbook"],
    ["an unclosed quotation mark", bytesOf('Date,Sessions\n2026-01-01,"5\n'), "quoteNotClosed"],
    ["two columns of one name", bytesOf("Date,Sessions,sessions\n2026-01-01,5,6\n"), "duplicateHeading"],
    ["a row that is cut short", bytesOf("Date,Sessions\n2026-01-01\n"), "tooFewColumns"],
    ["more rows than are read at once", bytesOf(`Date,Sessions\n${"2026-01-01,5\n".repeat(20_001)}`), "tooManyRows"],
  ])("is refused as a whole for %s", async (_, bytes, code) => {
    expect(await inspectResults(bytes)).toMatchObject({ ok: false, problem: { code } });
  });
});

describe("posts", () => {
  it("of the real file keep weekday and hour, have a month and no day, and what is missing is not 0", async () => {
    const { posts, findings, missing } = await read(sample("facebook-posts-2014.csv"), { weekdayOne: 7, year: 2014, channelId: CHANNEL });
    expect(findings).toEqual([]);
    expect(posts).toHaveLength(500);
    // One like and four shares are missing; the sixth gap is whether a post was paid.
    expect(missing).toBe(5);
    expect(posts.filter(({ isPaid }) => isPaid === null)).toHaveLength(1);
    expect(posts[0]).toMatchObject({ month: "2014-12", on: null, at: null, weekday: 3, weekdayOne: 7, hour: 3, format: "Photo", isPaid: false, reach: 2752, impressions: 5091, interactions: 100, comments: 4, likes: 79, shares: 17 });
    expect(posts[111]).toMatchObject({ likes: null, shares: null });
    // Sums of the file's own columns, counted by a script of another language.
    expect(posts.reduce((sum, { reach }) => sum + (reach ?? 0), 0)).toBe(6_951_680);
    expect(posts.reduce((sum, { interactions }) => sum + (interactions ?? 0), 0)).toBe(106_060);
    expect(new Set(posts.map(({ importKey }) => importKey)).size).toBe(500);
  });

  it("of the same file are the same posts whatever was answered, and two equal rows are two posts", async () => {
    const file = bytesOf("Weekday,Hour,Likes,Comments,Shares\n1,9,5,1,0\n1,9,5,1,0\nTue,10:30,7,,1\n");
    const [one, other] = await Promise.all([1, 7].map((weekdayOne) => read(file, { weekdayOne: weekdayOne as 1 | 7, channelId: CHANNEL })));
    expect(one?.posts.map(({ importKey }) => importKey)).toEqual(other?.posts.map(({ importKey }) => importKey));
    expect(new Set(one?.posts.map(({ importKey }) => importKey)).size).toBe(3);
    expect(one?.posts.map(({ weekday, hour, interactions }) => [weekday, hour, interactions])).toEqual([[1, 9, 6], [1, 9, 6], [2, 10, null]]);
    expect(other?.posts.map(({ weekday }) => weekday)).toEqual([7, 7, 2]);
  });

  it("with an instant keep it, and their day is that of the zone that was asked", async () => {
    const { posts } = await read(sample("meta-posts.csv"), { zone: "America/Sao_Paulo", channelId: CHANNEL });
    expect(posts[2]).toMatchObject({ on: "2026-01-31", month: "2026-01", weekday: 6, hour: 23, timeZone: "America/Sao_Paulo", reach: null, interactions: null, likes: 3, comments: 1, shares: null });
    expect(posts[2]?.at?.toISOString()).toBe("2026-02-01T02:30:00.000Z");
    expect(posts[1]).toMatchObject({ impressions: 2400, interactions: 180, title: "Queue", permalink: "https://example.test/p/1002" });
  });

  it("are known by their own id in a later export, whose figures have grown", async () => {
    const before = "Post ID,Publish time,Permalink,Likes,Comments,Shares\n1,2026-01-05 10:00,https://example.test/1,5,1,0\n";
    const after = "Post ID,Publish time,Permalink,Likes,Comments,Shares\n2,2026-01-06 10:00,https://example.test/2,1,1,1\n1,2026-01-05 10:00,https://example.test/1,50,9,3\n";
    const answers = { zone: "UTC", channelId: CHANNEL, dateFormat: "YYYY-MM-DD" } as const;
    const [first, second] = [await read(bytesOf(before), answers), await read(bytesOf(after), answers)];
    expect(second.posts[1]?.importKey).toBe(first.posts[0]?.importKey);
  });

  it("with a cell that cannot be read are left out, with the line", async () => {
    const { posts, findings } = await read(bytesOf("Month,Weekday,Hour,Reach\n13,1,9,100\n1,9,9,100\n1,1,24,100\n1,1,9,-5\n2014-02,Mo,9,1.200\n"), { weekdayOne: 1, year: 2026, channelId: CHANNEL });
    expect(findings.map(({ code, line }) => [code, line])).toEqual([["unreadableMonth", 2], ["unreadableWeekday", 3], ["unreadableHour", 4], ["unreadableFigure", 5]]);
    expect(posts).toMatchObject([{ month: "2014-02", weekday: 1, hour: 9, reach: 1200 }]);
  });
});

describe("daily figures", () => {
  it("leave a gap a gap", async () => {
    const { values, missing } = await read(sample("plausible.csv"), { measures: [{ heading: "visitors", kpiId: KPI }] });
    expect(values.map(({ on, value }) => [on, value])).toEqual([["2026-01-13", 210], ["2026-01-15", 190]]);
    expect(missing).toBe(1);
  });

  it("refuse a day that comes twice, for nobody can say which counts", async () => {
    const { values, findings } = await read(bytesOf("Date,Sessions\n2026-01-13,5\n2026-01-13,6\n"), { measures: [{ heading: "Sessions", kpiId: KPI }] });
    expect(values).toHaveLength(1);
    expect(findings).toMatchObject([{ code: "dayTwice", line: 3, params: { day: "2026-01-13" } }]);
  });

  it("ask for the decimal mark where both read the file", async () => {
    const look = await inspectResults(bytesOf("Date;Revenue\n2026-01-13;1,500\n2026-01-14;2,250\n"));
    expect(look.ok && openOf(look, { measures: [{ heading: "Revenue", kpiId: KPI }] })).toEqual(["decimal"]);
    const unclean = { measures: [{ heading: "Revenue", kpiId: KPI }] };
    const withGap = await inspectResults(bytesOf("Date;Revenue\n2026-01-13;1,500\n2026-01-14;x\n"), unclean);
    expect(withGap.ok && openOf(withGap, unclean)).toEqual(["decimal"]);
    const sure = await inspectResults(bytesOf("Date;Revenue\n2026-01-13;1.500,25\n"));
    expect(sure.ok && asksOf(sure)).not.toContain("decimal");
  });
});

describe("a figure", () => {
  it.each([["12", 12], ["1,234", 1234], ["1.234.567", 1_234_567], ["1 234", 1234], ["12.0", 12], ["1,000", 1000], ["12.000", 12_000], ["1,200,000.00", 1_200_000], ["12.5", null], ["-3", null], ["1,23", null], ["99999999999", null], ["", null]])("%j counts as %s", (text, number) => {
    expect(readWhole(text)).toBe(number);
  });

  it.each([["1,234.5", ".", 1234.5], ["1.234,5", ",", 1234.5], ["-0.25", ".", -0.25], ["45%", ".", 45], ["1,23", ".", null], ["abc", ".", null], [".5", ".", 0.5]] as const)("%j by the mark %j is %s", (text, decimal, number) => {
    expect(readNumber(text, decimal)).toBe(number);
  });
});
