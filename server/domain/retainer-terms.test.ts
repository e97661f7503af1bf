import { expect, it } from "vitest";
import { agreedIn, type DatedTerms, NO_TERMS, type RetainerTerms } from "./retainer-terms";

it("holds terms from their month until the next ones, in whatever order they are given", () => {
  const dated: DatedTerms<RetainerTerms>[] = [
    { from: "2026-07", terms: { ...NO_TERMS, carry: "both" } },
    { from: "2026-03", terms: { ...NO_TERMS, carry: "surplus" } },
  ];
  expect(["2026-02", "2026-03", "2026-06", "2026-07", "2027-01"].map((month) => agreedIn(month, dated)?.carry ?? null)).toEqual([null, "surplus", "surplus", "both", "both"]);
});
