import { expect, expectAccessible, expectNoSideways, test } from "./support/test";

test("what ads cost comes in from a file, is not added a second time, and can be taken out @desktop", async ({ pageOf }) => {
  test.setTimeout(120_000);
  const page = await pageOf("eva@northlight.example");
  const client = "harbour-hotels";
  const name = `ads-${Math.random().toString(36).slice(2, 8)}`;
  const file = (suffix = "", amount = "7.60") => ({
    name: `${name}${suffix}.csv`, mimeType: "text/csv",
    buffer: Buffer.from(`Day,Campaign name,Ad set name,Amount spent (EUR)\n2015-03-02,${name},Families,12.40\n2015-03-02,${name},Couples,${amount}\n2015-03-03,${name},Families,13.00\n`),
  });
  await page.goto(`/${client}/results/import`);
  await page.getByLabel(/Results as CSV or Excel file/).setInputFiles(file());
  await expect(page.getByText(/Ad spend from Meta, 3 rows/)).toBeVisible();
  await page.getByLabel("Which channel did the ads run on?").selectOption({ index: 1 });
  await expectAccessible(page);
  await expectNoSideways(page);
  await page.getByRole("button", { name: "See what it will be" }).click();
  await expect(page.getByText(/33\.00.* of new ad spend will be added to the expenses\./)).toBeVisible();
  await expect(page.getByRole("row", { name: new RegExp(name) })).toContainText("2");
  await expectAccessible(page);
  await expectNoSideways(page);
  await page.getByRole("button", { name: "Import 2 expenses" }).click();
  await expect(page.getByText("2 expenses added, 0 renewed, 0 known already.")).toBeVisible({ timeout: 30_000 });

  await page.goto(`/${client}/results/import`);
  await page.getByLabel(/Results as CSV or Excel file/).setInputFiles(file("-again"));
  await expect(page.getByText(/The same file was imported on/)).toBeVisible();
  await page.getByRole("button", { name: "See what it will be" }).click();
  await expect(page.getByRole("button", { name: "Import, adding nothing" })).toBeVisible();

  await page.goto(`/${client}/results/import`);
  await page.getByLabel(/Results as CSV or Excel file/).setInputFiles(file("-later", "8.60"));
  await page.getByRole("button", { name: "See what it will be" }).click();
  await expect(page.getByRole("table", { name: "What would be overwritten" }).getByRole("row", { name: new RegExp(name) })).toHaveText(new RegExp(`${name}.*Mar 2, 2015.*20\\.00.*21\\.00`));
  await expectAccessible(page);
  await expectNoSideways(page);
  await page.getByLabel("Take the figures of this file").check();
  await page.getByRole("button", { name: "Import 1 expense" }).click();
  await expect(page.getByText("0 expenses added, 1 renewed, 1 known already.")).toBeVisible({ timeout: 30_000 });

  await page.goto(`/${client}/results/import`);
  const renewal = page.getByRole("row", { name: new RegExp(`${name}-later`) });
  await expect(renewal).toHaveText(/Done011/);
  await renewal.getByRole("button", { name: /^Undo/ }).click();
  await expect(page.getByText("1 row taken back. The file can be imported again.").first()).toBeVisible({ timeout: 30_000 });
  await page.getByRole("button", { name: `Undo the import of ${name}.csv`, exact: true }).click();
  await expect(page.getByText("2 rows taken back. The file can be imported again.").first()).toBeVisible({ timeout: 30_000 });
});
