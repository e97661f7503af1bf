import { describe, expect, it } from "vitest";
import { decisionsNeeded, type Waiting, verdictSentences } from "./decisions-needed";

const nothing: Waiting = { overSeconds: null, channelsOver: [], verdicts: [], experimentsOver: [], closings: [], engagements: [], signOff: null, reviewOf: null };
const keys = (waiting: Partial<Waiting>) => decisionsNeeded({ ...nothing, ...waiting }).map(({ key }) => key);

describe("the decisions that are needed", () => {
  it("are none where nothing waits; a budget that is met to the second is not over", () => {
    expect(keys({})).toEqual([]);
    expect(keys({ overSeconds: 0 })).toEqual([]);
    expect(keys({ overSeconds: -60 })).toEqual([]);
  });

  it("come in the order of what costs most to leave alone", () => {
    const all: Waiting = { overSeconds: 60, channelsOver: ["X"], verdicts: ["Y"], experimentsOver: ["Z"], closings: ["W"], engagements: [{ id: "e", title: "Films", noticeOn: null }], signOff: "changed", reviewOf: "2026-10" };
    expect(keys(all)).toEqual(["budgetOver", "channelsOver", "engagement", "experimentsOver", "verdicts", "closings", "changed", "review"]);
  });

  it("name what they are about, and a day only where there is one", () => {
    const [films, ads] = decisionsNeeded({ ...nothing, engagements: [{ id: "e", title: "Films", noticeOn: "2026-11-02" }, { id: "f", title: "Ads", noticeOn: null }] });
    expect(films).toEqual({ key: "engagement", values: { title: { text: "Films" }, day: { day: "2026-11-02" } }, about: "e" });
    expect(ads?.values).toEqual({ title: { text: "Ads" } });
    expect(decisionsNeeded({ ...nothing, verdicts: ["X", "Y"] })).toEqual([{ key: "verdicts", values: { count: { count: 2 }, names: { names: ["X", "Y"] } }, about: null }]);
  });
});

it("says each verdict once, with the channels that it was given to", () => {
  expect(verdictSentences([])).toEqual([]);
  expect(verdictSentences([{ channel: "X", verdict: "drop" }, { channel: "Y", verdict: "keep" }, { channel: "Z", verdict: "drop" }])).toEqual([
    { key: "keep", values: { names: { names: ["Y"] }, count: { count: 1 } } },
    { key: "drop", values: { names: { names: ["X", "Z"] }, count: { count: 2 } } },
  ]);
});
