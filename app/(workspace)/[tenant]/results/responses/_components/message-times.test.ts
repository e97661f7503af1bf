import { describe, expect, it } from "vitest";
import { lacking, momentOf, timesOf } from "./message-times";

const row = { receivedAt: "2026-11-20T15:45:20.000Z", answeredAt: null };
const times = timesOf(row, "Europe/Berlin");

describe("the times of a message in its form", () => {
  it("stand by the clock of the workspace, and stay to the second where nobody touched them", async () => {
    expect(times).toEqual({ receivedOn: "2026-11-20", receivedTime: "16:45", answeredOn: "", answeredTime: "" });
    expect(await momentOf({ ...times, answeredOn: "2026-11-23", answeredTime: "09:15" }, row, "Europe/Berlin")).toEqual([row.receivedAt, "2026-11-23T08:15:00.000Z"]);
  });

  it.each([
    ["nothing where all is said", {}, null],
    ["when it came where its day was cleared", { receivedOn: "" }, "received"],
    ["when it came where its time was cleared", { receivedTime: "" }, "received"],
    ["when it came where its year has a digit too many", { receivedOn: "20261-11-20" }, "received"],
    ["when it was answered where that is half said", { answeredOn: "2026-11-23" }, "answered"],
    ["when it was answered where only its time is said", { answeredTime: "09:15" }, "answered"],
  ])("lack %s", (_, change, what) => {
    expect(lacking({ ...times, ...change })).toBe(what);
  });
});
