import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { en } from "@/app/_i18n/en";
import { roiLine } from "@/server/domain/roi";
import type { RoiWorking } from "@/server/roi/schema";
import { WorkingInputs } from "./working-inputs";

const { costMinor: _, cost, ...line } = roiLine([], false);
const LEADS = { kindId: "leads", valueId: "v1", name: "Leads", kind: "result" as const, quantity: 12, amountMinor: 0, worth: null, worthMinor: 3000_00 };

const NOTHING = { laborMinor: 0, externalMinor: 0, toolsMinor: 0, adsMinor: 0, otherMinor: 0 };

/** What went in, of ten hours at 45 and what is shared besides, and 600 of fees. */
function markupOf(sharedLaborMinor: number, months: { from: string; to: string }, { shared = [{ from: "2026-03", to: "2026-03", split: "hours" }], returns = [LEADS] }: Partial<Pick<RoiWorking, "shared" | "returns">> = {}) {
  const laborMinor = 450_00 + sharedLaborMinor;
  const of = { ...line, allInMinor: laborMinor + 600_00, adsMinor: 0, cost: { ...cost, laborMinor, externalMinor: 600_00 }, coverage: { ...line.coverage, seconds: 36_000, pricedSeconds: 36_000 } };
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="en" timeZone="UTC" messages={en}>
      <WorkingInputs tenant="linden" whose={{ by: "channel", key: "LI" }} working={{ ...months, today: "2026-03-31", currency: "EUR", name: "LinkedIn", shared, sharedCost: { ...NOTHING, laborMinor: sharedLaborMinor }, returns, missing: [], line: of }} sees={{ names: true, notes: true }} />
    </NextIntlClientProvider>,
  );
}

const MARCH = { from: "2026-03", to: "2026-03" };

function partsOf(sharedLaborMinor: number) {
  const markup = markupOf(sharedLaborMinor, MARCH);
  return [...markup.matchAll(/<tr.*?<\/tr>/g)].map(([row]) => row.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ").trim()).slice(1, 3);
}

describe("what went into an ROI", () => {
  it("has hours that come to their amount, and a part of what is shared on a line of its own", () => {
    expect(partsOf(100_00)).toEqual(["Labour, 10 h at their rates €450.00", "Its part of labour that belongs to no channel €100.00"]);
    expect(partsOf(0)).toEqual(["Labour, 10 h at their rates €450.00", "External fees €600.00"]);
  });

  const opened = (shared: number, months = MARCH, returns = [LEADS]) => [...markupOf(shared, months, { returns }).matchAll(/href="([^"]*)"/g)].map(([, href]) => href?.replaceAll("&amp;", "&").replace("/linden/", ""));
  const hours = (of: string, days = "from=2026-03-01&to=2026-03-31") => `time/entries?${days}&channel=${of}&priced=cost`;

  it("opens its rows: hours their entries, money what was spent or came back for the channel; what is shared, the whole", () => {
    expect(opened(100_00)).toEqual([hours("LI"), hours("none"), "time/expenses?month=2026-03&channel=LI&kind=fee", "results/returns?month=2026-03&channel=LI&kind=leads", "results/returns?month=2026-03&channel=LI"]);
    const spring = opened(0, { from: "2026-02", to: "2026-03" });
    expect(spring).toEqual([hours("LI", "from=2026-02-01&to=2026-03-31"), ...["time/expenses", "results/returns", "results/returns"].map((path, at) => `${path}?from=2026-02&to=2026-03&channel=LI${["&kind=fee", "&kind=leads", ""][at]}`)]);
  });

  it("opens those of one value where a kind has been worth several", () => {
    expect(opened(0, MARCH, [LEADS, { ...LEADS, valueId: "v2" }]).slice(2, 4)).toEqual(["v1", "v2"].map((value) => `results/returns?month=2026-03&channel=LI&kind=leads&value=${value}`));
  });

  it("says how shared cost fell, of each stretch of months where it fell in more than one way", () => {
    const said = (shared: RoiWorking["shared"]) => markupOf(0, { from: "2026-02", to: "2026-04" }, { shared }).replace(/<[^>]*>/g, " ").match(/(?:\w+ 2026[^.]*: c|C)ost that belongs to no channel is shared [^.]*\./g);
    expect(said([{ from: "2026-02", to: "2026-04", split: "equal" }])).toEqual(["Cost that belongs to no channel is shared equally."]);
    expect(said([{ from: "2026-02", to: "2026-03", split: "hours" }, { from: "2026-04", to: "2026-04", split: "fixed" }])).toEqual(["February 2026 to March 2026: cost that belongs to no channel is shared by hours.", "April 2026: cost that belongs to no channel is shared by fixed parts."]);
    expect(said([])).toBeNull();
  });
});
