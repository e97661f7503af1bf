import { expect, expectAccessible, expectNoSideways, test } from "./support/test";

test("what ads cost comes in from a file, is not added a second time, and can be taken out @desktop", async ({ pageOf }) => {
  test.setTimeout(120_000);
  const page = await pageOf("eva@northlight.example");
  const client = "harbour-hotels";
  const name = `ads-${Math.random().toString(36).slice(2, 8)}`;
  const file = (suffix = "") => ({
    name: `${name}${suffix}.csv`, mimeType: "text/csv",
    buffer: Buffer.from(`Day,Campaign name,Ad set name,Amount spent (EUR)\n2015-03-02,${name},Families,12.40\n2015-03-02,${name},Couples,7.60\n2015-03-03,${name},Families,13.00\n`),
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
  await expect(page.getByText("2 expenses added or renewed, 0 known already.")).toBeVisible({ timeout: 30_000 });

  await page.goto(`/${client}/results/import`);
  await page.getByLabel(/Results as CSV or Excel file/).setInputFiles(file("-again"));
  await expect(page.getByText(/The same file was imported on/)).toBeVisible();
  await page.getByRole("button", { name: "See what it will be" }).click();
  await expect(page.getByRole("button", { name: "Import, adding nothing" })).toBeVisible();

  await page.goto(`/${client}/results/import`);
  await page.getByRole("button", { name: `Undo the import of ${name}.csv`, exact: true }).click();
  await expect(page.getByText("2 rows taken back. The file can be imported again.").first()).toBeVisible({ timeout: 30_000 });
});
