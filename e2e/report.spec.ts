import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, expectAccessible, expectNoSideways, test } from "./support/test";

/** The month before the one that is now: all of its days have been worked. */
const LAST_MONTH = (() => {
  const now = new Date();
  const day = (date: Date) => date.toISOString().slice(0, 10);
  return { from: day(new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 1, 1))), to: day(new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 0))) };
})();
const report = (client: string) => `/${client}/time/report?from=${LAST_MONTH.from}&to=${LAST_MONTH.to}`;

const unique = (name: string) => `${name} ${Math.random().toString(36).slice(2, 7)}`;
const numberIn = (text: string) => Number(text.replace(/[^\d.-]/g, ""));
const add = (numbers: readonly number[]) => Number(numbers.reduce((sum, number) => sum + number, 0).toFixed(2));

/** The numbers of one column, the lines apart from their sum. */
async function columnOf(page: Page, name: string): Promise<{ lines: number[]; sum: number }> {
  const table = page.getByRole("table", { name: "Time by day and kind of work" });
  const heads = await table.locator("thead th").allInnerTexts();
  const at = heads.indexOf(name);
  const lines = await table.locator("tbody tr").evaluateAll((rows, index) => rows.map((row) => (row.children[index] as HTMLElement).innerText), at);
  // The sum's first cell spans two columns.
  const sum = await table.locator("tfoot tr").evaluateAll((rows, index) => rows.map((row) => (row.children[index - 1] as HTMLElement).innerText)[0] ?? "", at);
  return { lines: lines.filter((text) => /\d/.test(text)).map(numberIn), sum: numberIn(sum) };
}

async function download(page: Page, kind: "CSV" | "XLSX") {
  const started = page.waitForEvent("download");
  await page.getByRole("link", { name: new RegExp(`^Download .* as ${kind}$`) }).click();
  const file = await started;
  return { name: file.suggestedFilename(), content: readFileSync(await file.path()) };
}

test("an owner bills a client by the quarter of an hour: the lines that are printed add up, in hours and money, on the page and in the files", async ({ pageOf }) => {
  const page = await pageOf("eva@northlight.example");
  await page.goto(report("bakery-brood"));
  await expect(page.getByText("rounded up to 15 min")).toBeVisible();
  for (const name of ["Logged", "Rounded", "Amount"]) {
    const { lines, sum } = await columnOf(page, name);
    expect(lines.length, name).toBeGreaterThan(5);
    expect(add(lines), name).toBe(sum);
  }
  const { sum } = await columnOf(page, "Amount");
  const csv = await download(page, "CSV");
  expect(csv.name).toBe(`bakery-brood-time-${LAST_MONTH.from}-${LAST_MONTH.to}.csv`);
  const [heading = "", ...rows] = csv.content.toString("utf8").replace(/^\uFEFF/, "").trim().split("\r\n");
  const at = heading.split(",").indexOf("bill_amount");
  expect(add(rows.map((row) => Number(row.split(",").at(at - heading.split(",").length))))).toBe(sum);
  const xlsx = await download(page, "XLSX");
  expect(xlsx.name).toBe(`bakery-brood-time-${LAST_MONTH.from}-${LAST_MONTH.to}.xlsx`);
  expect(xlsx.content.subarray(0, 2).toString()).toBe("PK");
  await expectAccessible(page);
  await expectNoSideways(page);
});

test("a client's reader sees the hours of the report, and amounts neither on the page nor in its file", async ({ pageOf }) => {
  const page = await pageOf("ines@brood.example");
  await page.goto(report("bakery-brood"));
  await expect(page.getByRole("columnheader", { name: "Logged" })).toBeVisible();
  await expect(page.getByRole("columnheader", { name: "Amount" })).toHaveCount(0);
  expect(await page.content()).not.toContain("€");
  expect((await download(page, "CSV")).content.toString("utf8")).not.toMatch(/bill_amount|EUR/);
  for (const file of ["rates.csv", "expenses.xlsx"]) expect((await page.request.get(`/api/tenants/bakery-brood/${file}`)).status(), file).toBe(403);
  for (const path of ["rates", "expenses"]) {
    await page.goto(`/bakery-brood/time/${path}`);
    await expect(page.getByRole("heading", { name: "Nothing here" }), path).toBeVisible();
  }
});

test("a filter of the report is part of its address and narrows what is billed", async ({ pageOf }) => {
  const page = await pageOf("eva@northlight.example");
  await page.goto(report("bakery-brood"));
  const all = await columnOf(page, "Logged");
  await page.getByLabel("Channel", { exact: true }).selectOption({ label: "TikTok" });
  await expect(page).toHaveURL(/channel=/);
  await expect.poll(async () => (await columnOf(page, "Logged")).sum).toBeLessThan(all.sum);
  await expect(page.getByRole("table").getByText("Instagram")).toHaveCount(0);
});

test("an owner raises a person's rate from a day on, and the past keeps the former one", async ({ pageOf }) => {
  const page = await pageOf("clara@fernweh.example");
  await page.goto("/fernweh-outdoor/time/rates");
  await page.getByRole("button", { name: "Change the rates of Lena Aydin" }).click();
  const dialog = page.getByRole("dialog", { name: "Rates of Lena Aydin" });
  await dialog.getByRole("button", { name: "Set rate" }).click();
  await expect(dialog.getByText("Say what an hour is worth.")).toBeVisible();
  await dialog.getByLabel("An hour").fill("61.5");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Set rate" }).click();
  await expect(page.getByText(/^Rate set/)).toBeVisible();
  await expect(page.getByRole("row", { name: /Lena Aydin/ })).toContainText("€61.50");
  await page.getByRole("button", { name: "Change the rates of Lena Aydin" }).click();
  await expect(dialog.getByRole("table", { name: "Rates so far" })).toContainText("€54.00");
  await page.keyboard.press("Escape");
  await expectAccessible(page);
  await expectNoSideways(page);
});

test("an expense is added, found in the month's sum, deleted and brought back", async ({ pageOf }) => {
  const page = await pageOf("lena@fernweh.example");
  const supplier = unique("Photo studio");
  await page.goto("/fernweh-outdoor/time/expenses");
  await page.getByRole("button", { name: "Add an expense" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Supplier").fill(supplier);
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog.getByText("Say how much it was.")).toBeVisible();
  await dialog.getByLabel("Amount").fill("120.5");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("row", { name: new RegExp(supplier) })).toContainText("€120.50");
  await page.getByRole("button", { name: new RegExp(supplier) }).click();
  await dialog.getByRole("button", { name: "Delete" }).click();
  await expect(page.getByRole("row", { name: new RegExp(supplier) })).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("row", { name: new RegExp(supplier) })).toBeVisible();
  await expectAccessible(page);
  await expectNoSideways(page);
});

/** Pages with lists whose files say no figures of their own. */
const LISTS = ["channels", "channels/register", "outsourcing", "outsourcing/providers", "results/import", "settings", "settings/history?table=time_entries", "strategy/priorities", "strategy/tree?months=3", "team", "team/capacity", "time/activities", "time/budgets", "time/rates", "time/schedule"];

test("every file that a page of a list offers is there, for what the page shows @desktop", async ({ pageOf }) => {
  const names = new Set<string | undefined>();
  const walk = async (page: Page, paths: readonly string[]) => {
    for (const path of paths) {
      await page.goto(`/${path}`);
      const links = page.getByRole("link", { name: /^Download .* as (CSV|XLSX)/ });
      await expect(links.first(), path).toBeVisible();
      for (const href of await links.evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""))) {
        const answer = await page.request.get(href);
        expect(answer.status(), href).toBe(200);
        expect((await answer.body()).length, href).toBeGreaterThan(20);
        names.add(/([a-z-]+)\.(?:csv|xlsx)/.exec(href)?.[1]);
      }
    }
  };
  await walk(await pageOf("eva@northlight.example"), [...LISTS.map((list) => `bakery-brood/${list}`), "agencies/northlight/clients", "agencies/northlight/people"]);
  await walk(await pageOf("clara@fernweh.example"), ["outsourcing/tools", "team/capacity", "time/schedule?person=all"].map((list) => `fernweh-outdoor/${list}`));
  const wanted = ["activities", "board", "channels", "clients", "engagements", "forecast", "goals", "history", "holidays", "leave", "people", "priorities", "providers", "routines", "tools"];
  expect(wanted.filter((name) => !names.has(name))).toEqual([]);
});

const PEOPLES_TIME = ["approvals", "capacity", "contribution", "months", "norms", "schedule", "utilisation"];

test("every table of figures comes as a file to those who may open its page", async ({ pageOf }) => {
  const page = await pageOf("eva@northlight.example");
  for (const path of ["tenants/bakery-brood/overview", "tenants/bakery-brood/entries", "tenants/bakery-brood/report", "tenants/bakery-brood/rates", "tenants/bakery-brood/expenses", "tenants/bakery-brood/budgets", "tenants/bakery-brood/retainers", ...PEOPLES_TIME.map((table) => `tenants/bakery-brood/${table}`), "tenants/bakery-brood/roi", "tenants/bakery-brood/kpis", "tenants/bakery-brood/sourcing-mix", "tenants/bakery-brood/posts", "tenants/bakery-brood/best-time", "tenants/bakery-brood/returns", "tenants/bakery-brood/responses", "tenants/bakery-brood/response-report", "tenants/bakery-brood/summary", "agencies/northlight/portfolio"]) {
    for (const [kind, type] of [["csv", "text/csv"], ["xlsx", "spreadsheetml"]] as const) {
      const answer = await page.request.get(`/api/${path}.${kind}${path.endsWith("budgets") ? "?year=2026" : ""}`);
      expect(answer.status(), `${path}.${kind}`).toBe(200);
      expect(answer.headers()["content-type"]).toContain(type);
      expect(answer.headers()["cache-control"]).toBe("private, no-store");
    }
  }
  expect((await page.request.get("/api/tenants/bakery-brood/nothing.csv")).status()).toBe(404);
  expect((await page.request.get("/api/tenants/bakery-brood/report.csv?from=soon")).status()).toBe(400);
  expect((await page.request.get("/api/tenants/fernweh-outdoor/entries.csv")).status()).toBe(404);
});
