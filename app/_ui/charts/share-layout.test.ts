import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shareLayout } from "./share-layout";

const name = (share: { label: string }) => [share.label];

describe("a share bar", () => {
  it("fills its width exactly, in the order given", () => {
    const parts = fc.array(fc.integer({ min: 0, max: 1e6 }), { minLength: 1, maxLength: 4 }).filter((values) => values.some((value) => value > 0));
    fc.assert(
      fc.property(parts, (values) => {
        const segments = shareLayout(values.map((value, index) => ({ label: String(index), value })), 340, name);
        const end = segments.at(-1);
        expect((end?.left ?? 0) + (end?.width ?? 0)).toBeCloseTo(340, 6);
        expect(segments.map((segment) => segment.label)).toEqual(values.map((_, index) => String(index)));
      }),
    );
  });
  it("names a part under its own segment only where the name fits", () => {
    const segments = shareLayout([{ label: "Participation", value: 90 }, { label: "Analysis", value: 10 }], 340, name);
    expect(segments.map((segment) => segment.isLabelled)).toEqual([true, false]);
  });
  it("is empty, not broken, when all parts are zero", () => {
    expect(shareLayout([{ label: "A", value: 0 }], 340, name)[0]).toMatchObject({ ratio: 0, width: 0, isLabelled: false });
  });
});
