import { TRPCClientError } from "@trpc/client";
import { describe, expect, it } from "vitest";
import { failureOf, isSaidBeside } from "./failure";

const answered = (data: unknown) => TRPCClientError.from({ error: { code: -32600, message: "no", data } } as never);

describe("what a failed call said", () => {
  it("is read as the server sends it", () => {
    const data = { code: "CONFLICT", reason: "importHasErrors", values: { count: 3 }, errorId: "23e16b79", fields: { name: ["empty"], ids: [] } };
    expect(failureOf(answered(data))).toEqual({ reason: "importHasErrors", values: { count: 3 }, errorId: "23e16b79", fields: { name: ["empty"], ids: [] } });
  });

  it("is nothing where there was no answer, or not ours", () => {
    for (const error of [new Error("offline"), answered(null), answered("<html>"), answered({ reason: 5 }), undefined]) expect(failureOf(error)).toBeNull();
  });

  it("leaves out what cannot be said", () => {
    expect(failureOf(answered({ reason: "empty", values: { deep: {}, n: 1 }, errorId: null, fields: { name: "no list", on: [1, "notADay"] } }))).toEqual({ reason: "empty", values: { n: 1 }, errorId: "", fields: { name: [], on: ["notADay"] } });
  });
});

describe("what a form says over its fields", () => {
  const refused = (fields: Record<string, string[]>) => answered({ reason: "badRequest", values: {}, errorId: null, fields });

  it("is nothing where every field that is wrong says so itself", () => {
    expect(isSaidBeside(refused({ seconds: ["nothingToAdjust"], reason: ["empty"] }), ["seconds", "reason"])).toBe(true);
    expect(isSaidBeside(refused({ seconds: ["nothingToAdjust"], month: [] }), ["seconds", "reason"])).toBe(true);
  });

  it("is the reason where a field is not marked, or none is wrong", () => {
    expect(isSaidBeside(refused({ seconds: ["nothingToAdjust"], month: ["notAMonth"] }), ["seconds", "reason"])).toBe(false);
    expect(isSaidBeside(refused({}), ["seconds"])).toBe(false);
    expect(isSaidBeside(answered({ reason: "monthClosed", values: {}, errorId: null }), ["seconds"])).toBe(false);
    expect(isSaidBeside(new Error("offline"), ["seconds"])).toBe(false);
  });
});
