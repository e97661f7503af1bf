import type { Page } from "@playwright/test";
import { expect, expectAccessible, expectNoSideways, test } from "./support/test";

/** Each width has its own client, and each test years of its own in which nobody else plans. */
const clientOf = (width: string) => (width === "phone" ? "harbour-hotels" : "kumo-ceramics");
const ownYear = () => 2031 + Math.floor(Math.random() * 150);

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

const cell = (page: Page, row: string, month: string, year: number) => page.getByRole("textbox", { name: `${row}, ${month} ${year}`, exact: true });

/** What the twelve cells of a row hold, from January on. */
const rowOf = (page: Page, row: string, year: number) => Promise.all(MONTHS.map((month) => cell(page, row, month, year).inputValue()));

/** Opens the grid and waits until it listens: what is typed before is the browser's alone. */
async function openYear(page: Page, client: string, year: number) {
  await page.goto(`/${client}/time/budgets?year=${year}`);
  await expect(async () => {
    await cell(page, "All work", "January", year).focus();
    await page.keyboard.press("ArrowRight");
    await expect(cell(page, "All work", "February", year)).toBeFocused({ timeout: 500 });
  }).toPass();
}

/** Types into a cell and leaves it by Enter, by keys alone, until the grid says that it is kept. */
async function type(page: Page, row: string, month: string, year: number, text: string, said: string | RegExp) {
  await cell(page, row, month, year).focus();
  if (text === "") await page.keyboard.press("Delete");
  else await page.keyboard.type(text);
  await page.keyboard.press("Enter");
  await expect(page.getByText(said).first()).toBeVisible();
}

test("a budget holds from its month on, a dated change leaves what came before, and one month can differ", async ({ pageOf }, info) => {
  const page = await pageOf("tom@northlight.example");
  const year = ownYear();
  await openYear(page, clientOf(info.project.name), year);
  const [january = "", february = ""] = await rowOf(page, "Networking", year);

  await type(page, "Networking", "March", year, "12", `Networking: 12 h from March ${year} on`);
  await type(page, "Networking", "July", year, "9:30", `Networking: 9 h 30 min from July ${year} on`);
  await page.getByRole("radio", { name: "This month only" }).check({ force: true });
  await type(page, "Networking", "September", year, "20", `Networking: 20 h in September ${year}`);
  await type(page, "Networking", "October", year, "0", `Networking: 0 h in October ${year}`);
  await type(page, "Networking", "November", year, "", `Networking: no budget in November ${year}`);
  await expectAccessible(page);
  await expectNoSideways(page);

  await page.reload();
  await expect(cell(page, "Networking", "March", year)).toHaveValue("12");
  expect(await rowOf(page, "Networking", year)).toEqual([january, february, "12", "12", "12", "12", "9.5", "9.5", "20", "0", "", "9.5"]);
});

test("what is no number of hours is said, stays to be mended, and Escape takes it back", async ({ pageOf }, info) => {
  const page = await pageOf("tom@northlight.example");
  const year = ownYear();
  await openYear(page, clientOf(info.project.name), year);
  const may = cell(page, "Outreach", "May", year);
  const before = await may.inputValue();
  await may.focus();
  await page.keyboard.type("a lot");
  await page.keyboard.press("Enter");
  await expect(page.getByText(/“a lot” is not a number of hours/).first()).toBeVisible();
  await expect(may).toHaveValue("a lot");
  await expect(may).toHaveAttribute("aria-invalid", "true");
  await expectAccessible(page);
  await may.focus();
  await page.keyboard.press("Escape");
  await expect(may).toHaveValue(before);
  await page.reload();
  await expect(may).toHaveValue(before);
});

test("the grid is walked by arrows and Enter @desktop", async ({ pageOf }, info) => {
  const page = await pageOf("tom@northlight.example");
  const year = ownYear();
  await openYear(page, clientOf(info.project.name), year);
  await cell(page, "All work", "May", year).focus();
  await page.keyboard.press("ArrowRight");
  await expect(cell(page, "All work", "June", year)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(cell(page, "Instagram", "June", year)).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowLeft");
  await expect(cell(page, "All work", "May", year)).toBeFocused();
});

test("the estimator shows both readings of its rule, proposes the hours, and keeps what it assumed", async ({ pageOf }, info) => {
  const page = await pageOf("tom@northlight.example");
  const year = ownYear();
  await openYear(page, clientOf(info.project.name), year);
  const before = await rowOf(page, "All work", year);
  await page.getByRole("button", { name: "Estimate the effort" }).click();
  const dialog = page.getByRole("dialog", { name: "Estimate the effort" });
  const table = dialog.getByRole("table", { name: "Estimated hours" });
  await expect(table.getByRole("columnheader", { name: "of all before it" })).toBeVisible();
  await expect(table.getByRole("columnheader", { name: "of monitoring alone" })).toBeVisible();
  // 8 h of monitoring, a quarter more for taking part; analysis adds half to all of it, of one reading or the other; a month is 52 / 12 weeks.
  await expect(table.getByRole("row", { name: /^A month/ })).toContainText(/65–86\.7\sh/);
  await expect(table.getByRole("row", { name: /^A month/ })).toContainText(/60\.7–78\sh/);
  await expect(dialog.getByLabel("Hours a month")).toHaveValue("76");
  await expectAccessible(page);
  await expectNoSideways(page);

  await dialog.getByRole("checkbox", { name: /^Analysis/ }).uncheck();
  await expect(dialog.getByLabel("Hours a month")).toHaveValue("43");
  await dialog.getByLabel("Holds from").selectOption({ label: `April ${year}` });
  await dialog.getByRole("button", { name: "Make it the budget" }).click();
  await expect(page.getByText(`43 h a month from April ${year} on`).first()).toBeVisible();
  await expect(dialog).toBeHidden();

  await page.reload();
  await expect(cell(page, "All work", "April", year)).toHaveValue("43");
  expect(await rowOf(page, "All work", year)).toEqual([...before.slice(0, 3), ...Array.from({ length: 9 }, () => "43")]);
  await expect(page.getByRole("table", { name: "Estimates with what each assumed, the newest first" }).getByRole("row", { name: new RegExp(`April ${year}`) })).toContainText("43.00");
});

test("a reader sees the year and can change nothing in it", async ({ pageOf }, info) => {
  const page = await pageOf("mark@northlight.example");
  await page.goto(`/${clientOf(info.project.name)}/time/budgets`);
  await expect(page.getByRole("row", { name: /^All work/ })).toBeVisible();
  await expect(page.getByRole("textbox")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Estimate the effort" })).toHaveCount(0);
  await expectAccessible(page);
  await expectNoSideways(page);
});
