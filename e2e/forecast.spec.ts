import type { Page } from "@playwright/test";
import { expect, expectAccessible, expectNoSideways, test } from "./support/test";

/** Each width has its own client. */
const clientOf = (width: string) => (width === "phone" ? "harbour-hotels" : "kumo-ceramics");
/** Letters alone: a digit in a typed line could be a duration. */
const unique = (name: string) => `${name} ${Math.random().toString(36).replace(/[^a-z]/g, "").slice(0, 5)}`;

/** Types into a cell of the year and leaves it by Enter. */
async function type(page: Page, name: string, text: string, said: string) {
  await page.getByRole("textbox", { name, exact: true }).focus();
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
  await expect(page.getByText(said).first()).toBeVisible();
}

async function addBudget(page: Page, fill: (dialog: ReturnType<Page["getByRole"]>) => Promise<void>) {
  await page.getByRole("button", { name: "Add a budget" }).click();
  const dialog = page.getByRole("dialog", { name: "Add a budget" });
  await fill(dialog);
  await dialog.getByRole("button", { name: "Add budget" }).click();
  await expect(page.getByText("Budget added").first()).toBeVisible();
}

async function putAway(page: Page, name: string) {
  await page.getByRole("button", { name: `Change ${name}`, exact: true }).first().click();
  await page.getByRole("dialog", { name: `Change ${name}` }).getByRole("button", { name: "Put away" }).click();
  await expect(page.getByText(`${name}: no budget any more; its past stays`).first()).toBeVisible();
}

test("a budget changes on a day within its month, and the year says on which", async ({ pageOf }, info) => {
  const page = await pageOf("tom@northlight.example");
  const year = 2031 + Math.floor(Math.random() * 150);
  const june = `Optimisation, June ${year}`;
  await page.goto(`/${clientOf(info.project.name)}/time/budgets?year=${year}`);
  await page.getByRole("radio", { name: "This month only" }).check({ force: true });
  await type(page, june, "20", `Optimisation: 20 h in June ${year}`);
  await page.getByRole("radio", { name: "A day" }).check({ force: true });
  await page.getByRole("textbox", { name: "Day of the month" }).fill("16");
  await type(page, june, "40", "Optimisation: 40 h a month from June 16 to the end of that month");
  const row = page.getByRole("row", { name: /^Optimisation/ });
  await expect(row).toContainText("from Jun 16: 40");
  // The month has the parts of both.
  const amount = Number(await page.getByRole("textbox", { name: june, exact: true }).inputValue());
  expect(amount).toBeGreaterThan(20);
  expect(amount).toBeLessThan(40);
  await expectAccessible(page);
  await expectNoSideways(page);
  await page.getByRole("radio", { name: "The whole month" }).check({ force: true });
  await type(page, june, "20", `Optimisation: 20 h in June ${year}`);
  await expect(row).not.toContainText("from Jun 16");
});

test("deliverables are counted beside the budget that they are of, and the page says how the month will end", async ({ pageOf }, info) => {
  const page = await pageOf("eva@northlight.example");
  const name = unique("Counted");
  await page.goto(`/${clientOf(info.project.name)}/time/budgets`);
  await addBudget(page, async (dialog) => {
    for (const activity of ["Monitoring", "Optimisation"]) await dialog.getByRole("checkbox", { name: activity, exact: true }).check();
    await dialog.getByLabel("Hours a month").fill("400");
    await dialog.getByLabel(/^Name/).fill(name);
  });
  const foretold = page.getByRole("table", { name: /^Forecasts for/ }).getByRole("row", { name: new RegExp(name) });
  await expect(foretold).toContainText("400.00");

  const change = page.getByRole("button", { name: `Change ${name}`, exact: true }).first();
  const dialog = page.getByRole("dialog", { name: `Change ${name}` });
  await change.click();
  await dialog.getByLabel(/^Planned by the end/).fill("20");
  await dialog.getByLabel(/^Done so far/).fill("8");
  await dialog.getByLabel("What is left will cost").selectOption({ label: "As it was planned" });
  await expectAccessible(page);
  await expectNoSideways(page);
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Budget saved").first()).toBeVisible();
  await expect(dialog).toBeHidden();
  await page.reload();
  await change.click();
  await expect(dialog.getByLabel(/^Planned by the end/)).toHaveValue("20");
  await expect(dialog.getByLabel(/^Done so far/)).toHaveValue("8");
  await expect(dialog.getByLabel("What is left will cost")).toHaveValue("one-off");
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await expectAccessible(page);
  await expectNoSideways(page);
  await putAway(page, name);
});

test("work that a budget stops is logged anyway by whoever sets budgets, with a reason, where it was typed", async ({ pageOf }, info) => {
  const page = await pageOf("tom@northlight.example");
  const activity = unique("Reprints");
  await page.goto("/pacific-outfitters/time/activities");
  await page.getByRole("button", { name: "Add an activity" }).click();
  await page.getByRole("dialog").getByLabel("Name").fill(activity);
  await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("button", { name: `Retire: ${activity}` })).toBeVisible();
  await page.goto("/pacific-outfitters/time/budgets");
  await addBudget(page, async (dialog) => {
    await dialog.getByRole("checkbox", { name: activity, exact: true }).check();
    await dialog.getByLabel("Hours a month").fill("0.25");
    await dialog.getByRole("checkbox", { name: /^Stop at the budget/ }).check();
  });

  await page.goto("/pacific-outfitters/time");
  const line = page.getByLabel("Log time in one line");
  await line.fill(`0:30 ${activity} for the shop`);
  await line.press("Enter");
  await expect(page.getByText(/This goes beyond the budget .*Left: 15.min of 15.min/).first()).toBeVisible();
  await expect(line).toHaveValue(`0:30 ${activity} for the shop`);
  await expectAccessible(page);
  await expectNoSideways(page);
  await page.getByLabel("Why go beyond the budget").fill("The shop opens tomorrow");
  await page.getByRole("button", { name: "Log it anyway" }).click();
  await expect(page.getByText(/^Logged 30.min/).first()).toBeVisible();
  await expect(line).toHaveValue("");

  if (info.project.name === "desktop") {
    // Today's: other days of the week can be of another month, which the budget does not stop.
    const row = page.getByRole("row", { name: new RegExp(activity) });
    const place = (await row.locator('input[data-cell][value="0:30"]').getAttribute("data-cell")) ?? "";
    const cell = row.locator("input[data-cell]").nth(Number(place.split(":")[1]));
    await cell.click();
    await page.keyboard.type("1:10");
    await page.keyboard.press("Enter");
    const why = page.getByLabel("Why go beyond the budget");
    // Who works by the keyboard is there at once, and not at the end of the row.
    await expect(why).toBeFocused();
    await page.keyboard.type("The printer was late");
    // Going to say why sends nothing again and loses nothing.
    await expect(cell).toHaveValue("1:10");
    await expectAccessible(page);
    await page.keyboard.press("Tab");
    await expect(page.getByRole("button", { name: "Log it anyway" })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(why).toBeHidden();
    await expect(cell).toBeFocused();
    await expect(row).toContainText(/55.min over the budget/);
    await page.reload();
    await expect(cell).toHaveValue("1:10");
  }
  await page.goto("/pacific-outfitters/time/entries");
  // The reason that was given last stands with the entry; the overview tells them all.
  const last = info.project.name === "desktop" ? "The printer was late" : "The shop opens tomorrow";
  await expect(page.getByText(`Beyond the budget: ${last}`).first()).toBeVisible();
  await page.goto("/pacific-outfitters");
  await expect(page.getByText(/The shop opens tomorrow/).first()).toBeVisible();

  await page.goto("/pacific-outfitters/time/budgets");
  await putAway(page, activity);
  await page.goto("/pacific-outfitters/time/activities");
  await page.getByRole("button", { name: `Retire: ${activity}` }).click();
  await expect(page.getByRole("row", { name: new RegExp(`^${activity}`) })).toContainText("Retired");
});

test("time without a rate is found from the rates, for those who may see them", async ({ pageOf }) => {
  const page = await pageOf("clara@fernweh.example");
  await page.goto("/fernweh-outdoor/time/entries?unpriced=cost");
  await expect(page.getByLabel("Rate", { exact: true })).toHaveValue("unpriced-cost");
  await expectAccessible(page);
  await expectNoSideways(page);
  const reader = await pageOf("hanna@fernweh.example");
  await reader.goto("/fernweh-outdoor/time/entries");
  await expect(reader.getByLabel("Origin", { exact: true })).toBeAttached();
  await expect(reader.getByLabel("Rate", { exact: true })).toHaveCount(0);
});

test("the settings say what could not be sent", async ({ pageOf }) => {
  const page = await pageOf("clara@fernweh.example");
  await page.goto("/fernweh-outdoor/settings");
  await expect(page.getByRole("region", { name: "Could not be sent" })).toBeVisible();
  await expectAccessible(page);
  await expectNoSideways(page);
});
