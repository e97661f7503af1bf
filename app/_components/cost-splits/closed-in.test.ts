import { describe, expect, it } from "vitest";
import type { DatedSplit } from "@/server/domain/cost-split";
import { closedIn } from "./closed-in";

const split = (from: string | null, way: DatedSplit["split"]): DatedSplit => ({ from, split: way, channels: [] });

describe("the closed months that another way for a cost to fall would change", () => {
  const closedMonths = ["2026-01", "2026-03", "2026-04"];

  it("are those from its month on, up to the next change", () => {
    expect(closedIn("2026-02", { splits: [split(null, "hours")], closedMonths, said: split(null, "equal") })).toEqual(["2026-03", "2026-04"]);
    expect(closedIn("2026-02", { splits: [split(null, "hours"), split("2026-04", "fixed")], closedMonths, said: split(null, "equal") })).toEqual(["2026-03"]);
    expect(closedIn("2026-05", { splits: [split(null, "hours")], closedMonths, said: split(null, "equal") })).toEqual([]);
  });

  it("are none where it falls so already, or where no month is said yet", () => {
    expect(closedIn("2026-02", { splits: [], closedMonths, said: split(null, "hours") })).toEqual([]);
    expect(closedIn("2026-", { splits: [], closedMonths, said: split(null, "equal") })).toEqual([]);
  });
});
