import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { en } from "@/app/_i18n/en";
import type { GoalTree as Tree } from "@/server/goals/schema";
import { GoalTree } from "./goal-tree";

const worked = { activityId: "01920000-0000-7000-8000-000000000001", activityName: "Editorial", seconds: 3600, costMinor: 60_00, unpricedSeconds: 0 };
const spent = { activityId: null, activityName: null, seconds: 0, costMinor: 40_00, unpricedSeconds: 0 };

/** What the cost of all work for no goal opens, and that of the whole tree. */
function opened(work: Tree["withoutGoal"]["work"], costMinor: number) {
  const sum = { seconds: 3600, costMinor, unpricedSeconds: 0 };
  const tree: Tree = { from: "2026-03-01", to: "2026-03-31", currency: "EUR", hasCost: true, businessGoals: [], withoutGoal: { ...sum, work }, total: sum };
  const markup = renderToStaticMarkup(
    <NextIntlClientProvider locale="en" timeZone="UTC" messages={en}>
      <GoalTree tenant="linden" tree={tree} />
    </NextIntlClientProvider>,
  );
  const costOf = (row: string | undefined) => /href="([^"]*)"/.exec(row?.split("<td").at(-1) ?? "")?.[1] ?? null;
  const rows = markup.split("<tr");
  return [costOf(rows.find((row) => row.includes("Work for no goal"))), costOf(rows.at(-1))];
}

it("opens the entries behind a cost of hours alone; one with expenses in it, to which they do not come, opens its parts below", () => {
  expect(opened([worked], 60_00)).toEqual([expect.stringContaining("/time/entries?"), expect.stringContaining("/time/entries?")]);
  expect(opened([worked, spent], 100_00)).toEqual([null, null]);
});
