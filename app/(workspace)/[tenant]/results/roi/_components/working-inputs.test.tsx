import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { en } from "@/app/_i18n/en";
import { roiLine } from "@/server/domain/roi";
import { WorkingInputs } from "./working-inputs";

const { costMinor: _, cost, ...line } = roiLine([], false);

/** The first rows of what went in, of ten hours at 45 and what is shared besides. */
function partsOf(sharedLaborMinor: number) {
  const laborMinor = 450_00 + sharedLaborMinor;
  const of = { ...line, allInMinor: laborMinor, adsMinor: 0, cost: { ...cost, laborMinor }, coverage: { ...line.coverage, seconds: 36_000, pricedSeconds: 36_000 } };
  const markup = renderToStaticMarkup(
    <NextIntlClientProvider locale="en" timeZone="UTC" messages={en}>
      <WorkingInputs working={{ from: "2026-03", to: "2026-03", today: "2026-03-31", currency: "EUR", name: "LinkedIn", split: "hours", sharedLaborMinor, returns: [], missing: [], line: of }} />
    </NextIntlClientProvider>,
  );
  return [...markup.matchAll(/<tr.*?<\/tr>/g)].map(([row]) => row.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ").trim()).slice(1, 3);
}

describe("what went into an ROI", () => {
  it("has hours that come to their amount, and a part of what is shared on a line of its own", () => {
    expect(partsOf(100_00)).toEqual(["Labour, 10 h at their rates €450.00", "Its part of labour that belongs to no channel €100.00"]);
    expect(partsOf(0)).toEqual(["Labour, 10 h at their rates €450.00", "External fees €0.00"]);
  });
});
