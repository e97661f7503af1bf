import { describe, expect, it } from "vitest";
import { channelAdvice, goalAdvice, halfTimeAdvice, kpiAdvice, postAdvice } from "./advice";
import { RULES } from "./rule-of-thumb";

const kinds = (found: { kind: string }[]) => found.map(({ kind }) => kind);

describe("advice", () => {
  it("is for an active channel without a goal, and without an audience", () => {
    const channel = { id: "one", isActive: true, goals: 0, audiences: 1 };
    expect(kinds(channelAdvice(channel))).toEqual(["channel-without-goal"]);
    expect(kinds(channelAdvice({ ...channel, goals: 1, audiences: 0 }))).toEqual(["channel-without-audience"]);
    expect(channelAdvice({ ...channel, isActive: false })).toEqual([]);
  });

  it("is to have five to ten goals", () => {
    expect([0, 4, 5, 10, 11].map((goals) => kinds(goalAdvice(goals, RULES)))).toEqual([[], ["goals-few"], [], [], ["goals-many"]]);
  });

  it("is to have about three KPIs a goal", () => {
    expect([1, 3, 4].map((kpis) => kinds(kpiAdvice({ id: "one", kpis }, RULES)))).toEqual([[], [], ["kpis-many"]]);
  });

  it("is to stay personal", () => {
    const [found] = postAdvice({ id: "one", month: "2026-09", posts: 20, automated: 15, duplicate: 1 }, RULES);
    expect(found).toMatchObject({ kind: "automation", subject: "one", values: { month: "2026-09", percent: 75, of: 50 }, rule: "automation-share" });
  });

  it("is another advice with other facts, and the same with the same", () => {
    const of = (social: number) => halfTimeAdvice({ id: "hanna", month: "2026-09", isDedicated: false, social, worked: 140 }, RULES)[0]?.fingerprint;
    expect(of(84)).toBe(of(84));
    expect(of(84)).not.toBe(of(98));
    expect(of(60)).toBeUndefined();
  });
});
