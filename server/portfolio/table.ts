import { hoursTogether } from "../domain/billing";
import { majorOf, minorDigits } from "../domain/currency";
import { hoursOf } from "../exports/hours";
import { type ExportTable, numberColumn, textColumn } from "../exports/schema";
import type { PortfolioMonth, PortfolioYear } from "./schema";

/** All clients of a month as a table, in the order of the page; hours of all their time add up. No person in it. */
export function portfolioTable(name: string, { month, currency, rows: open, archived }: PortfolioMonth): ExportTable {
  const rows = [...open, ...(archived ?? [])];
  const hours = hoursTogether(rows.map(({ totalSeconds }) => totalSeconds)).rows;
  const amount = (minor: number | null | undefined) => (minor == null ? null : majorOf(minor, currency));
  const digits = minorDigits(currency);
  const seesFees = rows.some(({ money }) => money.effectiveRateMinor !== null);
  const columns = [
    textColumn("client"), textColumn("month"), numberColumn("logged_seconds"), numberColumn("logged_hours", 2), numberColumn("used_seconds"), numberColumn("budget_seconds"), numberColumn("budget_hours", 2),
    numberColumn("burn", 4), numberColumn("pace", 4), numberColumn("forecast_seconds"), textColumn("status"), numberColumn("people_silent"), numberColumn("channels_neglected"),
    textColumn("state"), numberColumn("spent", digits), numberColumn("return", digits), textColumn("currency"), textColumn("without_rate"), numberColumn("roi", 4), ...(seesFees ? [numberColumn("effective_rate", digits)] : []),
    textColumn("kpi_status"), numberColumn("kpis_behind"), numberColumn("kpis_judged"), numberColumn("decisions_due"),
  ];
  const lines = rows.map(({ name: client, totalSeconds, standing, silent, neglectedChannels, money, kpis, decisionsDue }, at) => [
    client, month, totalSeconds, hours[at] ?? null, standing.used, standing.available, hoursOf(standing.available),
    standing.burn, standing.pace, standing.forecast?.value ?? null, standing.status, silent.count, neglectedChannels,
    at < open.length ? "open" : "archived", amount(money.return?.spentMinor), amount(money.return?.returnMinor), currency, money.withoutRate ?? "", money.return?.roi ?? null, ...(seesFees ? [amount(money.effectiveRateMinor)] : []),
    kpis.status, kpis.behind, kpis.judged, decisionsDue,
  ]);
  return { name, columns, rows: lines };
}

/** The twelve months of all clients, archived ones last: a line for each client and month. Hours add up over all lines. No person in it. */
export function portfolioYearTable(name: string, { months, rows, archived }: PortfolioYear): ExportTable {
  const lines = [...rows.map((row) => ({ ...row, state: "open" })), ...archived.map((row) => ({ ...row, state: "archived" }))].flatMap(({ name: client, state, steps }) =>
    steps.map((step, at) => ({ client, state, month: months[at]?.month ?? null, ...step })),
  );
  const hours = hoursTogether(lines.map(({ used }) => used)).rows;
  const columns = [textColumn("client"), textColumn("state"), textColumn("month"), numberColumn("used_seconds"), numberColumn("used_hours", 2), numberColumn("budget_seconds"), numberColumn("budget_hours", 2), textColumn("status")];
  return { name, columns, rows: lines.map(({ client, state, month, used, budget, status }, at) => [client, state, month, used, hours[at] ?? null, budget, hoursOf(budget), status]) };
}
