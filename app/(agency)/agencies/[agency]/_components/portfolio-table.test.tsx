import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { en } from "@/app/_i18n/en";
import type { PortfolioMonth, PortfolioRow } from "@/server/portfolio/schema";
import { MoneyTogether } from "./money-together";
import { PortfolioTable } from "./portfolio-table";

const HOUR = 3600;
const standing = { used: 0, available: null, variance: null, burn: null, expected: null, pace: null, forecast: null, forecastVariance: null, runsOutOn: null, status: "no-budget" } as const;
const period = {
  isOwn: false, from: "2026-10-01", to: "2026-10-31", today: "2026-10-15", totalSeconds: 0, headlineKind: "all", account: null, silent: { count: 0, asked: 1 }, neglectedChannels: 0,
  money: { withoutRate: null, return: null, effectiveRateMinor: null }, kpis: { status: "no-target", behind: 0, judged: 0 }, decisionsDue: null,
} as const;
const budgeted: PortfolioRow = {
  ...period,
  slug: "brood",
  name: "Brood",
  standing: { ...standing, used: 24 * HOUR, available: 40 * HOUR, burn: 0.6, pace: 1.32, forecast: { method: "linear", value: 52.8 * HOUR, range: { low: 50 * HOUR, high: 55 * HOUR } }, status: "at-risk" },
  finding: { key: "willBeOver", seconds: 12.8 * HOUR },
  money: { withoutRate: null, return: { roi: 0.267, spentMinor: 300_000, returnMinor: 380_000 }, effectiveRateMinor: 16129 },
  kpis: { status: "at-risk", behind: 1, judged: 3 },
  decisionsDue: 2,
};
const free: PortfolioRow = { ...period, slug: "free", name: "Free", standing: { ...standing, used: 3 * HOUR }, finding: { key: "noBudget", seconds: 3 * HOUR }, money: { withoutRate: "KWD", return: null, effectiveRateMinor: null } };

const portfolio: PortfolioMonth = { month: "2026-10", currency: "EUR", currentMonth: "2026-10", state: "running", rows: [budgeted, free], sum: { count: 1, used: 24 * HOUR, budget: 40 * HOUR }, moneySum: { count: 1, spentMinor: 300_000, returnMinor: 380_000, roi: 0.267 }, archived: null };
const markup = renderToStaticMarkup(
  <NextIntlClientProvider locale="en" timeZone="UTC" messages={en}>
    <PortfolioTable portfolio={portfolio} rows={portfolio.rows} caption="Clients" isSummed />
  </NextIntlClientProvider>,
).replaceAll("&amp;", "&");
const words = (html = "") => html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ").trim();
/** What each link says, and where it leads. */
const links = new Map([...markup.matchAll(/<a [^>]*href="([^"]*)"[^>]*>(.*?)<\/a>/g)].map(([, href, content]) => [words(content), href]));
const cellsOf = (name: string) => [...(new RegExp(`<tr><th scope="row"><a [^>]*>${name}<.*?</tr>`).exec(markup)?.[0] ?? "").matchAll(/<td[^>]*>(.*?)<\/td>/g)].map(([, content]) => words(content));

describe("the portfolio's table", () => {
  it("opens a client, its entries of the month, the working of its return, and what is to be decided", () => {
    expect(links.get("Brood")).toBe("/brood");
    expect(links.get("24.00")).toBe("/brood/time/entries?from=2026-10-01&to=2026-10-31");
    expect(links.get("26.7%")).toBe("/brood/results/roi?from=2026-10&to=2026-10&working=everything");
    expect(links.get("2")).toBe("/brood/summary");
    expect(links.get("3.00")).toBe("/free/time/entries?from=2026-10-01&to=2026-10-31");
  });

  it("has one cell for each figure, and an empty one for what is unknown", () => {
    expect(cellsOf("Brood")).toEqual(["At risk", "", "24.00", "40.00", "60%", "132%", "52.80", "26.7%", "€161.29", "1 of 3", "2", "0", "0"]);
    expect(cellsOf("Free")).toEqual(["No budget", "", "3.00", "", "", "", "", "", "no KWD rate", "", "", "0", "0"]);
  });

  it("sums only what has a budget, and says so", () => {
    expect(words(/<tfoot>.*<\/tfoot>/.exec(markup)?.[0])).toBe("Sum of the one with a budget 24.00 40.00");
  });

  it("has money beneath it, of as many as it is known of and not of as many as have a budget", () => {
    const said = (of: PortfolioMonth) => words(renderToStaticMarkup(
      <NextIntlClientProvider locale="en" timeZone="UTC" messages={en}>
        <MoneyTogether portfolio={of} />
      </NextIntlClientProvider>,
    ));
    expect(said({ ...portfolio, rows: [budgeted], moneySum: { count: 2, spentMinor: 300_000, returnMinor: 380_000, roi: 0.267 } })).toBe("€3,000.00 went in and €3,800.00 came back at the 2 places above whose ROI is known in EUR: ROI 26.7% together.");
    expect(said({ ...portfolio, moneySum: null })).toBe("In no amount: Free, as there is no exchange rate for KWD.");
  });

  it("is small: a client takes less than two thousand letters", () => {
    const row = /<tr><th scope="row"><a [^>]*>Brood<.*?<\/tr>/.exec(markup)?.[0] ?? "";
    expect(row.length).toBeGreaterThan(500);
    expect(row.length).toBeLessThan(2000);
    expect(markup.match(/Brood/g)).toHaveLength(1);
  });
});
