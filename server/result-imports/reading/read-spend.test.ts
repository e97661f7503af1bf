import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { ResultAnswers } from "../schema";
import { currencyOf } from "../spend-columns";
import { inspectResults } from "./inspect";
import { openResults } from "./open";
import { readSpend } from "./read-spend";
import { openOf, readingOf } from "./settle";

const CHANNEL = "01920000-0000-7000-8000-000000000001";
const sample = (name: string) => new Uint8Array(readFileSync(path.join(import.meta.dirname, "../samples", name)));
const money = { today: "2026-11-23", into: "EUR", rates: [{ currency: "USD", on: "2026-01-01", rate: 0.9 }, { currency: "USD", on: "2026-01-13", rate: 0.8 }] };

async function read(content: Uint8Array | string, answers: ResultAnswers = {}, with_: Partial<typeof money> = {}) {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const look = await inspectResults(bytes, { channelId: CHANNEL, ...answers });
  if (!look.ok) throw new Error(look.problem.code);
  const reading = readingOf(look, { channelId: CHANNEL, ...answers }, "Europe/Amsterdam");
  if (reading?.holds !== "spend") throw new Error(`still open: ${openOf(look, answers).join(", ")}`);
  const opened = await openResults(bytes, reading);
  if (!opened.ok) throw new Error(opened.problem.code);
  return readSpend(opened.headings, opened.records, reading, { ...money, ...with_ });
}

const brief = ({ spends }: Awaited<ReturnType<typeof read>>) => spends.map(({ on, campaign, figureMinor, amountMinor }) => [on, campaign, figureMinor, amountMinor]);

describe("a file of ad spend", () => {
  it("is one expense for each day and campaign, its sets of ads added up; an empty cell is none", async () => {
    const found = await read(sample("meta-ads.csv"), { currency: "EUR" });
    expect(brief(found)).toEqual([["2026-01-12", "Spring rooms", 20_05, 20_05], ["2026-01-13", "Spring rooms", 13_00, 13_00], ["2026-01-14", "Gift cards", 0, 0]]);
    expect(found).toMatchObject({ missing: 1, findings: [] });
  });

  it("in another currency counts at the rate of its day, and waits for nobody where none is known", async () => {
    expect(brief(await read(sample("google-ads.csv")))).toEqual([["2026-01-12", "Brand search", 1250_50, 1125_45], ["2026-01-13", "Brand search", 980_00, 784_00], ["2026-01-13", "Rooms", 20_00, 16_00]]);
    const late = await read(sample("google-ads.csv"), {}, { rates: money.rates.slice(1) });
    expect(brief(late)).toHaveLength(2);
    expect(late.findings).toMatchObject([{ code: "rateMissing", line: 4, params: { currency: "USD", day: "2026-01-12" } }]);
    // Yen have no cents, dinars have three.
    expect(brief(await read("Day,Campaign,Cost\n2026-01-12,a,1500\n", { currency: "JPY" }, { rates: [{ currency: "JPY", on: "2026-01-01", rate: 0.006 }] }))).toEqual([["2026-01-12", "a", 1500, 9_00]]);
    expect(brief(await read("Day,Campaign,Cost\n2026-01-12,a,1.250\n", { currency: "KWD", decimal: "." }, { into: "KWD" }))).toEqual([["2026-01-12", "a", 1250, 1250]]);
  });

  it("in another currency needs no rate for what cost nothing, and tells what is wrong in the order of its lines", async () => {
    const found = await read("Day,Campaign,Cost\n2026-01-11,a,0\n2026-01-11,b,5\n2026-01-12,a,five\n", { currency: "GBP" });
    expect(brief(found)).toEqual([["2026-01-11", "a", 0, 0]]);
    expect(found.findings.map(({ code, line }) => [code, line])).toEqual([["rateMissing", 3], ["unreadableFigure", 4]]);
  });

  it("rounds once what a campaign cost on a day, whatever parts of a cent its sets of ads have", async () => {
    expect(brief(await read("Day,Campaign,Cost\n2026-01-12,a,0.334\n2026-01-12,a,0.334\n2026-01-12,a,0.334\n", { currency: "EUR", decimal: "." }))).toEqual([["2026-01-12", "a", 1_00, 1_00]]);
  });

  it("tells a day that can only be a slip of the year, as an expense that is typed does", async () => {
    const found = await read("Day,Campaign,Cost\n1996-01-12,a,12.50\n2026-01-12,a,12.50\n", { currency: "EUR" });
    expect(brief(found)).toEqual([["2026-01-12", "a", 12_50, 12_50]]);
    expect(found.findings).toMatchObject([{ code: "dateOutOfRange", line: 2, params: { value: "1996-01-12" } }]);
  });

  it("is known again whatever its amount, and is another on another channel, day, campaign or in another currency", async () => {
    const line = (day: string, campaign: string, cost: string) => `Day,Campaign,Cost\n${day},${campaign},${cost}\n`;
    const keyOf = async (content: string, answers: ResultAnswers = {}) => (await read(content, { currency: "EUR", ...answers })).spends[0]?.importKey;
    const key = await keyOf(line("2026-01-12", "a", "5"));
    expect(await keyOf(line("2026-01-12", "a", "7"))).toBe(key);
    const others = [await keyOf(line("2026-01-13", "a", "5")), await keyOf(line("2026-01-12", "b", "5")), await keyOf(line("2026-01-12", "a", "5"), { currency: "USD" }), await keyOf(line("2026-01-12", "a", "5"), { channelId: CHANNEL.replace(/1$/, "9") })];
    expect(new Set([key, ...others]).size).toBe(5);
  });

  it("takes amounts with the sign of a currency and asks for the decimal mark; a credit, another currency's name and a day to come are errors with their line", async () => {
    const file = "Day;Campaign;Cost;Currency\n12.01.2026;a;€ 1.250,50;EUR\n13.01.2026;a;-5,00;EUR\n14.01.2026;a;5,00;EURO\n24.11.2026;a;5,00;EUR\n31.11.2026;a;5,00;EUR\n";
    const found = await read(file, { decimal: "," });
    expect(brief(found)).toEqual([["2026-01-12", "a", 1250_50, 1250_50]]);
    expect(found.findings.map(({ code, line }) => [code, line])).toEqual([["unreadableFigure", 3], ["unknownCurrency", 4], ["dayAhead", 5], ["unreadableDate", 6]]);
  });

  it("says its currency in a heading, which is proposed and not taken for said", async () => {
    expect(["Amount spent (EUR)", "Cost USD", "Amount spent", "Cost (ABC)", undefined].map(currencyOf)).toEqual(["EUR", "USD", null, null, null]);
    const look = await inspectResults(sample("meta-ads.csv"), { channelId: CHANNEL });
    expect(look).toMatchObject({ ok: true, headingCurrency: "EUR", dayColumn: "Day" });
    expect(look.ok && openOf(look, { channelId: CHANNEL })).toEqual(["currency"]);
  });

  it.each([
    ["Date,Cost,Revenue", "days"],
    ["Date,Spend,Campaign", "spend"],
    ["date,visitors,pageviews,campaign", "days"],
    ["Reporting starts,Amount spent (GBP),Results", "spend"],
  ])("%s holds %s", async (headings, holds) => {
    expect(await inspectResults(new TextEncoder().encode(`${headings}\n${headings.replace(/[^,]+/g, "1")}\n`))).toMatchObject({ holds });
  });
});
