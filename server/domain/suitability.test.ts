import { describe, expect, it } from "vitest";
import { isInteractionCentral } from "./suitability";

describe("giving work to a provider", () => {
  it("asks for a reason where taking part in conversations is the work, and nowhere else", () => {
    expect((["monitoring", "participation", "analysis", "other"] as const).filter(isInteractionCentral)).toEqual(["participation"]);
  });
});
