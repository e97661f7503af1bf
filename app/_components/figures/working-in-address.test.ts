import { describe, expect, it } from "vitest";
import { type Whose, workingHref, workingInAddress } from "./working-in-address";

const SPRING = { from: "2026-03", to: "2026-05" };

describe("the address of how an ROI comes about", () => {
  it("opens the one that was linked, of the months that it is of", () => {
    expect(workingHref("linden", SPRING)).toBe("/linden/results/roi?from=2026-03&to=2026-05&working=everything");
    const whose: Whose[] = [{ by: "channel", key: null }, { by: "channel", key: "01920000-0000-7000-8000-000000000001" }, { by: "goal", key: "01920000-0000-7000-8000-000000000002" }, { by: "campaign", key: "everything & more" }, { by: "campaign", key: "everything" }];
    for (const one of whose) {
      const query = new URL(workingHref("linden", SPRING, one), "https://worthwhile.test").searchParams;
      expect(query.get("by") ?? "channel").toBe(one.by);
      expect(workingInAddress(query.get("working") ?? undefined, one.by)).toEqual(one);
    }
  });

  it("opens none where none is named", () => {
    for (const value of [undefined, "", ["a", "b"]]) expect(workingInAddress(value, "channel")).toBeNull();
  });
});
