import type { Locator, Page } from "@playwright/test";
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
  await expect(page.getByRole("table", { name: /^Budgets and used hours/ }).getByRole("row", { name: /^All work/ })).toBeVisible();
  await expect(page.getByRole("textbox")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Estimate the effort" })).toHaveCount(0);
  await expectAccessible(page);
  await expectNoSideways(page);
});

/** Adds a budget through the dialog and waits until it says so. */
async function addBudget(page: Page, fill: (dialog: Locator) => Promise<void>) {
  await page.getByRole("button", { name: "Add a budget" }).click();
  const dialog = page.getByRole("dialog", { name: "Add a budget" });
  await fill(dialog);
  await dialog.getByRole("button", { name: "Add budget" }).click();
  return dialog;
}

/** Puts a budget away that the test has made, so that the next run finds the place as it was. */
async function putAway(page: Page, name: string) {
  await page.getByRole("button", { name: `Change ${name}`, exact: true }).click();
  await page.getByRole("dialog", { name: `Change ${name}` }).getByRole("button", { name: "Put away" }).click();
  await expect(page.getByText(`${name}: no budget any more; its past stays`).first()).toBeVisible();
  await expect(page.getByRole("dialog")).toHaveCount(0);
}

test("two channels share a pool in hours and in money, a goal has a budget of its own, and a campaign one for all of its days", async ({ pageOf }, info) => {
  const page = await pageOf("eva@northlight.example");
  const year = ownYear();
  const isPhone = info.project.name === "phone";
  const [first, second] = isPhone ? ["Instagram", "X"] : ["Instagram", "LINE and WhatsApp"];
  const goal = isPhone ? "More qualified leads" : "Find good people to hire";
  await openYear(page, clientOf(info.project.name), year);

  await addBudget(page, async (dialog) => {
    await dialog.getByRole("checkbox", { name: first, exact: true }).check();
    await dialog.getByRole("checkbox", { name: second, exact: true }).check();
    await dialog.getByLabel("Hours a month").fill("20");
    await dialog.getByLabel(/^Money a month/).fill("900");
    await dialog.getByLabel(/^Name/).fill("Two for one");
    await expectAccessible(page);
    await expectNoSideways(page);
  });
  await expect(page.getByText("Budget added").first()).toBeVisible();
  await expect(cell(page, "Two for one", "January", year)).toHaveValue("20");

  await page.getByRole("radio", { name: "Money" }).check({ force: true });
  await expect(cell(page, "Two for one", "January", year)).toHaveValue("900");
  await type(page, "Two for one", "March", year, "1200.50", new RegExp(`Two for one: .*1,200\\.50 from March ${year} on`));
  await expectAccessible(page);
  await expectNoSideways(page);
  // Money lives in the address, as what tells of it asks for it.
  await expect(page).toHaveURL(/measure=money/);
  await page.reload();
  await expect(page.getByRole("radio", { name: "Money" })).toBeChecked();
  await expect(cell(page, "Two for one", "February", year)).toHaveValue("900");
  await expect(cell(page, "Two for one", "March", year)).toHaveValue("1200.5");
  await page.getByRole("radio", { name: "Hours" }).check({ force: true });
  await expect(cell(page, "Two for one", "March", year)).toHaveValue("20");
  await expect(page).not.toHaveURL(/measure/);

  const again = await addBudget(page, async (dialog) => {
    for (const name of [first, second]) await dialog.getByRole("checkbox", { name, exact: true }).check();
    await dialog.getByLabel("Hours a month").fill("5");
  });
  await expect(again.getByText("There is a budget for exactly this already. Open it and change it.")).toBeVisible();
  for (const name of [first, second]) await again.getByRole("checkbox", { name, exact: true }).uncheck();
  await again.getByLabel("For a goal").selectOption({ label: goal });
  await again.getByRole("button", { name: "Add budget" }).click();
  await expect(cell(page, goal, "January", year)).toHaveValue("5");

  await addBudget(page, async (dialog) => {
    await dialog.getByRole("radio", { name: "A longer time" }).check({ force: true });
    await dialog.getByRole("checkbox", { name: first, exact: true }).check();
    await dialog.getByLabel("First day").fill(`${year}-02-15`);
    await dialog.getByLabel("Last day").fill(`${year}-04-30`);
    await dialog.getByLabel("Hours in all").fill("60");
    await dialog.getByLabel(/^Name/).fill("Spring campaign");
  });
  const long = page.getByRole("table", { name: "Budgets over a longer time" }).getByRole("row", { name: /Spring campaign/ });
  await expect(long).toContainText("February 15 to April 30");
  await expect(long).toContainText("60.00");
  await expectNoSideways(page);

  await putAway(page, "Two for one");
  await putAway(page, "Spring campaign");
  await putAway(page, goal);
  await expect(cell(page, goal, "January", year)).toHaveCount(0);
});
