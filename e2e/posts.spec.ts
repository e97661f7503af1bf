import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { workbookOf } from "../server/testing/workbooks";
import { expect, expectAccessible, expectNoSideways, test } from "./support/test";

const POSTS_2014 = "server/result-imports/samples/facebook-posts-2014.csv";
/** Under a name of this run's own, to be found again in the history. */
const file = (name: string) => ({ name, mimeType: "text/csv", buffer: readFileSync(POSTS_2014) });

test("a page's posts come in, add nothing a second time, show when they bring most, and can be taken out @desktop", async ({ pageOf }) => {
  test.setTimeout(150_000);
  const page = await pageOf("eva@northlight.example");
  const client = "harbour-hotels";
  const name = `posts-${Math.random().toString(36).slice(2, 8)}.csv`;
  await page.goto(`/${client}/results/import`);
  await page.getByLabel(/Results as CSV/).setInputFiles(file(name));
  await expect(page.getByText(/Table by its columns, 500 rows/)).toBeVisible();
  await page.getByLabel("Which channel are the posts of?").selectOption({ index: 1 });
  await page.getByLabel("Which weekday is 1?").selectOption({ label: "1 is Sunday" });
  await page.getByRole("textbox", { name: "Which year are the months of?" }).fill("2014");
  await expectAccessible(page);
  await expectNoSideways(page);
  await page.getByRole("button", { name: "See what it will be" }).click();
  await expect(page.getByText("5 cells are empty. They stay unknown, and are not 0.")).toBeVisible();
  await expectAccessible(page);
  await expectNoSideways(page);
  await page.getByRole("button", { name: "Import 500 posts" }).click();
  await expect(page.getByText("500 posts added, 0 renewed, 0 known already.")).toBeVisible({ timeout: 60_000 });

  await page.getByRole("link", { name: "See the posts" }).click();
  await expect(page.getByRole("heading", { name: /^Organic posts bring most on Wednesday at 10:00.*: 292 interactions each, from 6 posts$/ })).toBeVisible();
  const map = await page.request.get((await page.getByRole("link", { name: "Download when posts bring most as CSV" }).getAttribute("href")) ?? "");
  expect(await map.text()).toMatch(/\norganic,[^,]+,3,10,6,292(?:\.0)?,no\r?\n/);
  await expect(page.getByText("In the file of 500 posts, weekday 1 is Sunday, as was said on importing it.")).toBeVisible();
  await expect(page.getByRole("row", { name: /December 2014/ })).toContainText(/488,288.*10,067/s);
  await page.getByRole("table", { name: "Median interactions by weekday and hour" }).getByRole("link", { name: /^292/ }).click();
  await expect(page.getByRole("heading", { name: /^Wednesday, 10:00.*: 6 posts$/ })).toBeVisible();
  await expectAccessible(page);
  await expectNoSideways(page);

  await page.goto(`/${client}/results/import`);
  await page.getByLabel(/Results as CSV/).setInputFiles(file(`again-${name}`));
  await expect(page.getByText(/The same file was imported on/)).toBeVisible();
  // All else is remembered; the year is another one for each file.
  await page.getByRole("textbox", { name: "Which year are the months of?" }).fill("2014");
  await page.getByRole("button", { name: "See what it will be" }).click();
  await page.getByRole("button", { name: "Import, adding nothing" }).click();
  await expect(page.getByText("0 posts added, 0 renewed, 500 known already.")).toBeVisible({ timeout: 60_000 });

  await page.goto(`/${client}/results/import`);
  const rows: string[][] = parse(readFileSync(POSTS_2014), { bom: true, delimiter: ";" });
  const workbook = await workbookOf(rows);
  await page.getByLabel(/Results as CSV or Excel file/).setInputFiles({ name: `${name}.xlsx`, mimeType: "application/octet-stream", buffer: Buffer.from(workbook) });
  await expect(page.getByText(/Table by its columns, 500 rows/)).toBeVisible();
  await page.getByRole("textbox", { name: "Which year are the months of?" }).fill("2014");
  await page.getByRole("button", { name: "See what it will be" }).click();
  await expect(page.getByRole("button", { name: "Import, adding nothing" })).toBeVisible();

  await page.goto(`/${client}/results/import`);
  // The same posts came twice: they stay until both files are taken back.
  await page.getByRole("button", { name: `Undo the import of ${name}`, exact: true }).click();
  await expect(page.getByText(/^The import is undone, and nothing changes/).first()).toBeVisible({ timeout: 30_000 });
  await page.getByRole("button", { name: `Undo the import of again-${name}`, exact: true }).click();
  await expect(page.getByText("500 rows taken back. The file can be imported again.").first()).toBeVisible({ timeout: 30_000 });
});
