import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { en } from "@/app/_i18n/en";
import type { PortfolioRow } from "@/server/portfolio/schema";
import { PortfolioTable } from "./portfolio-table";

const HOUR = 3600;
const standing = { used: 0, available: null, variance: null, burn: null, expected: null, pace: null, forecast: null, forecastVariance: null, runsOutOn: null, status: "no-budget" } as const;
const period = { isOwn: false, from: "2026-10-01", to: "2026-10-31", today: "2026-10-15", totalSeconds: 0, headlineKind: "all", account: null, silent: { count: 0, asked: 1 }, neglectedChannels: 0 } as const;
const budgeted: PortfolioRow = {
  ...period,
  slug: "brood",
  name: "Brood",
  standing: { ...standing, used: 24 * HOUR, available: 40 * HOUR, burn: 0.6, pace: 1.32, forecast: { method: "linear", value: 52.8 * HOUR, range: { low: 50 * HOUR, high: 55 * HOUR } }, status: "at-risk" },
  finding: { key: "willBeOver", seconds: 12.8 * HOUR },
};
const free: PortfolioRow = { ...period, slug: "free", name: "Free", standing: { ...standing, used: 3 * HOUR }, finding: { key: "noBudget", seconds: 3 * HOUR } };

const markup = renderToStaticMarkup(
  <NextIntlClientProvider locale="en" timeZone="UTC" messages={en}>
    <PortfolioTable portfolio={{ month: "2026-10", currentMonth: "2026-10", state: "running", rows: [budgeted, free], sum: { count: 1, used: 24 * HOUR, budget: 40 * HOUR } }} />
  </NextIntlClientProvider>,
).replaceAll("&amp;", "&");
const words = (html = "") => html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ").trim();
/** What each link says, and where it leads. */
const links = new Map([...markup.matchAll(/<a [^>]*href="([^"]*)"[^>]*>(.*?)<\/a>/g)].map(([, href, content]) => [words(content), href]));

describe("a number of the portfolio", () => {
  it("opens the entries of that client and month; the pace those before today, for it is not of today's", () => {
    const month = "/brood/time/entries?from=2026-10-01&to=2026-10-31";
    expect([links.get("24.00"), links.get("60%"), links.get("52.80")]).toEqual([month, month, month]);
    expect(links.get("132%")).toBe("/brood/time/entries?from=2026-10-01&to=2026-10-14");
    expect(links.get("3.00")).toBe("/free/time/entries?from=2026-10-01&to=2026-10-31");
  });

  it("stands in the sum only where its client has a budget, and the sum says so", () => {
    expect(words(/<tfoot>.*<\/tfoot>/.exec(markup)?.[0])).toBe("Sum of the one with a budget 24.00 40.00");
  });
});
