import { createHash } from "node:crypto";
import type { Day } from "../../domain/day";
import { minorOf } from "../../domain/currency";
import { convertMinor, type ExchangeRate, rateOn } from "../../domain/exchange";
import { isLikelyDay } from "../../domain/likely-day";
import { createDayReader } from "../../imports/parsing/date";
import { finding, quoted, type Finding } from "../../imports/parsing/finding";
import { readMoment } from "../../imports/parsing/moment";
import type { CsvRecord } from "../../imports/parsing/records";
import { columnReader, spreadDate } from "./cells";
import { isMissing, readNumber, withoutSign } from "./figure";
import type { Reading } from "./settle";

/** What a campaign cost on a day. `figureMinor` is as the file has it, `amountMinor` in the tenant's currency at the rate of the day. */
export type ReadSpend = { line: number; importKey: string; on: Day; campaign: string; currency: string; figureMinor: number; amountMinor: number };

type SpendReading = Extract<Reading, { holds: "spend" }>;
type Money = { today: Day; into: string; rates: readonly ExchangeRate[] };

/** As many of a unit of money as are read: amounts have four decimals. */
const READ_PARTS = 10_000;
/** The most that one expense can be kept as. */
const MOST_MINOR = 2_000_000_000;
const isCurrency = (code: string) => Intl.supportedValuesOf("currency").includes(code);

/**
 * The expenses of a file of ad spend. Rows of one day, campaign and currency (sets of ads, audiences, places) are one expense:
 * added first, rounded and converted once. An empty cell is no expense and not one of 0; a credit below zero, a day to come and one of
 * before 2000 are errors.
 */
export function readSpend(headings: readonly string[], records: readonly CsvRecord[], reading: SpendReading, money: Money): { spends: ReadSpend[]; findings: Finding[]; missing: number } {
  const { dayColumn, columns, channelId } = reading;
  const [dayCell, amountCell, currencyCell, campaignCell] = [dayColumn, columns.amount, columns.currency, columns.campaign].map((heading) => columnReader(headings, heading)) as [Cell, Cell, Cell, Cell];
  const dayOf = createDayReader(reading.dateFormat);
  const findings: Finding[] = [];
  const sums = new Map<string, Omit<ReadSpend, "figureMinor" | "amountMinor"> & { parts: number }>();
  let missing = 0;
  for (const { line, cells } of records) {
    const say = (code: Finding["code"], params: Finding["params"] = {}) => void findings.push(finding("error", code, line, params));
    const read = readMoment(spreadDate(dayCell(cells)), "", dayOf, "UTC");
    const text = amountCell(cells);
    const currency = reading.currency ?? currencyCell(cells).toUpperCase();
    if ("code" in read) say(read.code, { value: quoted(read.value), format: reading.dateFormat });
    else if (read.day === null) say("missingDate");
    else if (read.day > money.today) say("dayAhead", { day: read.day });
    else if (!isLikelyDay(read.day, money.today)) say("dateOutOfRange", { value: quoted(dayCell(cells)) });
    else if (isMissing(text)) missing += 1;
    else if (!isCurrency(currency)) say("unknownCurrency", { value: quoted(currency) });
    else {
      const amount = readNumber(withoutSign(text), reading.decimal);
      if (amount === null || amount < 0 || minorOf(amount, currency) > MOST_MINOR) say("unreadableFigure", { value: quoted(text), column: quoted(columns.amount ?? "") });
      else {
        const campaign = campaignCell(cells);
        const importKey = createHash("sha256").update(JSON.stringify(["spend", channelId, read.day, campaign, currency])).digest("hex");
        const before = sums.get(importKey);
        sums.set(importKey, { line: before?.line ?? line, importKey, on: read.day, campaign, currency, parts: Math.round(amount * READ_PARTS) + (before?.parts ?? 0) });
      }
    }
  }
  const spends = [...sums.values()].flatMap(({ parts, ...row }) => {
    const sum = { ...row, figureMinor: minorOf(parts / READ_PARTS, row.currency) };
    // What cost nothing needs no rate to be nothing.
    const rate = sum.currency === money.into || sum.figureMinor === 0 ? 1 : rateOn(money.rates, sum.currency, sum.on);
    const amountMinor = rate === null ? null : sum.currency === money.into ? sum.figureMinor : convertMinor(sum.figureMinor, sum.currency, money.into, rate);
    if (amountMinor !== null && Math.max(amountMinor, sum.figureMinor) <= MOST_MINOR) return [{ ...sum, amountMinor }];
    findings.push(finding("error", rate === null ? "rateMissing" : "unreadableFigure", sum.line, rate === null ? { currency: sum.currency, day: sum.on } : { value: String(sum.figureMinor), column: quoted(columns.amount ?? "") }));
    return [];
  });
  return { spends, findings: findings.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)), missing };
}

type Cell = (cells: readonly string[]) => string;
