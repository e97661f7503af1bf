import { expect, expectAccessible, expectNoSideways, test } from "./support/test";

/** The month before this one, 'YYYY-MM'. */
function lastMonth(): string {
  const now = new Date();
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 1, 1)).toISOString().slice(0, 7);
}

/** As Meta's Business Suite writes a figure of a page: UTF-16, a title, and one column. */
const metaDays = (title: string, days: readonly (readonly [string, number])[]) => Buffer.from(`\uFEFFsep=,\n"${title}"\n"Date","Primary"\n${days.map(([day, value]) => `"${day}T00:00:00","${value}"\n`).join("")}`, "utf16le");

test("daily figures of a file become values of a KPI, are corrected with who and when, and are added to what came back @desktop", async ({ pageOf }) => {
  test.setTimeout(150_000);
  const page = await pageOf("eva@northlight.example");
  const client = "/pacific-outfitters/results";
  const month = lastMonth();
  const name = `Page contacts ${Math.random().toString(36).slice(2, 7)}`;
  await page.goto(`${client}/kpis`);
  await page.getByRole("button", { name: "Add a KPI" }).first().click();
  const dialog = page.getByRole("dialog", { name: "Add a KPI" });
  await dialog.getByText("Add from the library").click();
  await dialog.getByRole("button", { name: "Orders from social media" }).click();
  await dialog.getByLabel("What is measured").fill(name);
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog).toBeHidden();

  await page.goto(`${client}/import`);
  const file = `${name.replaceAll(" ", "-")}.csv`;
  await page.getByLabel(/Results as CSV or Excel file/).setInputFiles({ name: file, mimeType: "text/csv", buffer: metaDays(name, [[`${month}-03`, 5], [`${month}-04`, 7]]) });
  await expect(page.getByText(/Daily figures from Meta, 2 rows/)).toBeVisible();
  // What comes as “Primary” is called by the title of its file.
  await page.getByLabel(`KPI of ${name}`).selectOption({ label: name });
  await page.getByRole("button", { name: "See what it will be" }).click();
  await page.getByRole("button", { name: "Import 2 values" }).click();
  await expect(page.getByText("2 values added, 0 renewed, 0 known already.")).toBeVisible({ timeout: 30_000 });

  await page.goto(`${client}/kpis`);
  await page.getByRole("button", { name: `Values: ${name}` }).click();
  const values = page.getByRole("dialog", { name: `Values of ${name}` });
  const so = values.getByRole("table", { name: "Values so far, latest first" }).getByRole("row");
  await expect(so.nth(1)).toContainText("Meta");
  await so.nth(1).getByRole("button", { name: /^Correct/ }).click();
  await values.getByLabel("Value", { exact: true }).fill("9");
  await values.getByRole("button", { name: "Correct", exact: true }).click();
  await values.getByText("One correction").click();
  await expect(values.getByText(/: 7.* became 9/)).toBeVisible();
  await expect(values.getByRole("listitem").filter({ hasText: "became" })).toContainText("Eva");
  await expectAccessible(page);
  await values.getByRole("button", { name: "Close" }).click();

  await page.goto(`${client}/returns?month=${month}`);
  await page.getByRole("button", { name: "Add a kind" }).click();
  const kind = page.getByRole("dialog", { name: "Add a kind of return" });
  await kind.getByLabel("Kind", { exact: true }).fill(name);
  await kind.getByLabel("Counted by the KPI").selectOption({ label: name });
  await kind.getByRole("button", { name: "Add a kind" }).click();
  await expect(kind).toBeHidden();
  const counted = page.getByRole("region", { name: "What KPIs counted" }).getByRole("row", { name: new RegExp(name) });
  await expect(counted).toContainText("14");
  await expectAccessible(page);
  await expectNoSideways(page);
  await counted.getByRole("button", { name: `Add 14 of ${name}` }).click();
  await expect(page.getByText(`14 returns of ${name} added`)).toBeVisible();
  await expect(counted.getByRole("button")).toHaveCount(0);
  await page.reload();
  await expect(counted).toContainText("14");
  await expect(counted.getByRole("button")).toHaveCount(0);

  // Leaves the client as it was for who looks at it besides.
  await page.getByRole("button", { name: new RegExp(`^Change ${name} of `) }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Delete" }).click();
  await expect(page.getByText("Return removed")).toBeVisible();
  await page.getByRole("button", { name: `Retire: ${name}` }).click();
  await page.goto(`${client}/kpis`);
  await page.getByRole("button", { name: `Retire: ${name}` }).click();
  await expect(page.getByRole("button", { name: `Values: ${name}` })).toHaveCount(0);
});
