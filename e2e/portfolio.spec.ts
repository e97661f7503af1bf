import { readFileSync } from "node:fs";
import { expect, expectAccessible, expectNoSideways, test } from "./support/test";

const TOM = "tom@northlight.example";
const CAPTION = "Twelve months of clients and own work, worst first";

test("twelve months of all clients are one press away, in an address that shows the same to whoever gets it", async ({ pageOf }) => {
  const page = await pageOf(TOM);
  await page.goto("/agencies/northlight?month=2026-09");
  await page.getByRole("navigation", { name: "Months shown" }).getByRole("link", { name: "12 months" }).click();
  await expect(page).toHaveURL(/\/agencies\/northlight\?view=year&month=2026-09$/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/ran over|kept it|No budgets/);
  const clients = page.getByRole("table", { name: CAPTION }).locator("tbody").getByRole("row");
  await expect(clients.filter({ hasText: "Bakery Brood" }).getByRole("img", { name: /^Bakery Brood: .* over budget out of/ })).toBeVisible();
  expect(await clients.count()).toBeGreaterThanOrEqual(6);
  await expectAccessible(page);
  await expectNoSideways(page);

  const months = page.getByRole("navigation", { name: "Month", exact: true });
  await months.getByRole("link", { name: /^Earlier/ }).click();
  await expect(page).toHaveURL(/\?view=year&month=2026-08$/);
  await page.reload();
  await expect(months).toContainText("August 2026");
});

test("what twelve months say of a client is what its own overview says of each, with or without scripts", async ({ pageOf, browser, baseURL }) => {
  const signedIn = await pageOf(TOM);
  const context = await browser.newContext({ ...(baseURL && { baseURL }), javaScriptEnabled: false, storageState: await signedIn.context().storageState() });
  const page = await context.newPage();
  await page.goto("/agencies/northlight?view=year");
  const row = page.getByRole("table", { name: CAPTION }).locator("tbody").getByRole("row").filter({ hasText: "Bakery Brood" });
  const said = (await row.locator("desc").textContent())?.replace(/\.$/, "").split("; ") ?? [];
  await page.goto("/bakery-brood");
  const ownYear = (await page.locator("desc").filter({ hasText: "; " }).allTextContents()).map((text) => text.replace(/\.$/, "").split("; "));
  expect(said).toHaveLength(12);
  expect(ownYear.some((lines) => lines.join() === said.join()), said.join()).toBe(true);
  await context.close();
});

test("the file of twelve months has a line for each client and month", async ({ pageOf }) => {
  const page = await pageOf(TOM);
  await page.goto("/agencies/northlight?view=year&month=2026-09");
  const started = page.waitForEvent("download");
  await page.getByRole("link", { name: /^Download .* as CSV$/ }).click();
  const download = await started;
  expect(download.suggestedFilename()).toBe("northlight-portfolio-12-months-to-2026-09.csv");
  const [heading = "", ...lines] = readFileSync(await download.path(), "utf8").replace(/^\uFEFF/, "").trim().split(/\r?\n/);
  expect(heading.split(",").slice(0, 3)).toEqual(["client", "state", "month"]);
  expect(lines.filter((line) => line.startsWith("Bakery Brood,")).map((line) => line.split(",")[2])).toHaveLength(12);
  expect(lines.length % 12).toBe(0);
});
