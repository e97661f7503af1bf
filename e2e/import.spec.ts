import type { Locator, Page } from "@playwright/test";
import { expect, expectAccessible, expectNoSideways, test } from "./support/test";

const TOGGL = "server/imports/samples/toggl-detailed-2016.csv";

/** Presses until it answers: before the page's scripts run a press is lost. */
async function press(button: Locator, answer: Locator) {
  await expect(async () => {
    if (!(await answer.isVisible())) await button.click();
    await expect(answer).toBeVisible({ timeout: 1000 });
  }).toPass();
}

/** Makes a client that is this test's own, and opens its import page. */
async function openOwnImport(page: Page) {
  const name = `Import ${Math.random().toString(36).slice(2, 8)}`;
  await page.goto("/agencies/northlight/clients");
  const dialog = page.getByRole("dialog", { name: "Add a client" });
  await press(page.getByRole("button", { name: "Add a client" }), dialog);
  await dialog.getByLabel("Name").fill(name);
  await dialog.getByRole("button", { name: "Add", exact: true }).click();
  const address = await page.getByRole("table", { name: "Clients" }).getByRole("link", { name, exact: true }).getAttribute("href");
  await page.goto(`${address}/time/import`);
  await expect(page.getByText("Nothing has been imported yet")).toBeVisible();
  await page.waitForLoadState("networkidle");
  return `${address}/time/import`;
}

const chooseFile = (page: Page, file: string | { name: string; mimeType: string; buffer: Buffer }) => page.getByLabel(/A timesheet as CSV/).setInputFiles(file);

const goOn = (page: Page) => page.getByRole("button", { name: "Continue" }).click();

/** From the file to its preview, with the zone given and every suggestion taken. */
async function toPreview(page: Page) {
  await chooseFile(page, TOGGL);
  await expect(page.getByText(/Toggl detailed report, 652 rows/)).toBeVisible();
  await expect(page.getByLabel("In which time zone are the times?")).toBeVisible();
  await expectAccessible(page);
  await expectNoSideways(page);
  await goOn(page);
  await expect(page.getByRole("heading", { name: "Projects" })).toBeVisible();
}

test("a Toggl export becomes entries, adds nothing a second time, and can be taken out", async ({ pageOf }) => {
  test.setTimeout(150_000);
  const page = await pageOf("eva@northlight.example");
  const address = await openOwnImport(page);
  await toPreview(page);
  const rest = page.getByRole("combobox", { name: "Activity of everything else" });
  await rest.fill("Monitoring");
  await page.getByRole("option", { name: /^Monitoring/ }).first().click();
  await expect(page.getByRole("listbox")).toHaveCount(0);
  await expectAccessible(page);
  await expectNoSideways(page);
  await goOn(page);

  const sums = page.getByRole("table", { name: "Time by person and month" }).getByRole("row", { name: /^Total/ });
  // 747,020 + 1,196,868 + 811,287 + 433,691 = 3,188,866 seconds.
  await expect(sums).toContainText(/207:30:20.*332:27:48.*225:21:27.*120:28:11.*652.*885:47:46/);
  await page.getByText(/things to look at/).click();
  await expect(page.getByText(/runs across midnight/).first()).toBeVisible();
  await expectAccessible(page);
  await expectNoSideways(page);
  await page.getByRole("button", { name: "Import 652 entries" }).click();
  await expect(page.getByText("652 entries added, 0 known already, 0 left out.")).toBeVisible({ timeout: 60_000 });
  await expectAccessible(page);
  await page.getByRole("link", { name: "See the entries" }).click();
  await expect(page.locator("h1 + p")).toContainText(/652 entries, 885\sh\s48\smin/);

  await page.goto(address);
  await page.waitForLoadState("networkidle");
  await chooseFile(page, TOGGL);
  await expect(page.getByText(/The same file was imported on/)).toBeVisible();
  await goOn(page);
  await expect(page.getByRole("heading", { name: "Projects" })).toBeVisible();
  await goOn(page);
  await expect(page.getByText(/Every row of this file is known already/)).toBeVisible();
  await page.getByRole("button", { name: "Import, adding nothing" }).click();
  await expect(page.getByText("0 entries added, 652 known already, 0 left out.")).toBeVisible({ timeout: 60_000 });

  await page.goto(address);
  const imports = page.getByRole("table", { name: "Imports, the latest first" }).getByRole("row");
  await expect(imports).toHaveCount(3);
  await expectAccessible(page);
  await expectNoSideways(page);
  await page.waitForLoadState("networkidle");
  await imports.filter({ hasText: "652" }).getByRole("button", { name: /^Undo the import/ }).last().click();
  await expect(page.getByText("652 entries taken out. The file can be imported again.").first()).toBeVisible({ timeout: 30_000 });
  await page.goto(address.replace("/time/import", "/time/entries"));
  await expect(page.locator("h1 + p")).toContainText("No entries");
});

test("a file that cannot be read gets a sentence that says what and where, and brings nothing in", async ({ pageOf }) => {
  const page = await pageOf("eva@northlight.example");
  await openOwnImport(page);
  const csv = (lines: readonly string[]) => Buffer.from(lines.join("\n"));
  const bad: readonly (readonly [name: string, content: Buffer, sentence: RegExp])[] = [
    ["holiday.png", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), /This is a picture\. Choose the CSV or Excel file/],
    ["open.csv", csv(["User,Start date,Duration,Description", 'Ann,2026-01-05,01:00:00,"never closed', "Bob,2026-01-06,01:00:00,fine"]), /The row that begins in line 2 opens a quotation mark that is never closed/],
    ["twice.csv", csv(["User,Date,Date,Duration", "Ann,2026-01-05,2026-01-05,01:00:00"]), /Line 1 has the heading “Date” twice, in columns 2 and 3/],
    ["empty.csv", csv([""]), /The file is empty/],
  ];
  for (const [name, buffer, sentence] of bad) {
    await chooseFile(page, { name, mimeType: "text/csv", buffer });
    await expect(page.getByText(sentence), name).toBeVisible();
    await expect(page, name).toHaveURL(/\/time\/import$/);
  }
  await expectAccessible(page);
  await expectNoSideways(page);
  await page.reload();
  await expect(page.getByText("Nothing has been imported yet")).toBeVisible();
});
