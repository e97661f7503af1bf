import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, expectAccessible, expectNoSideways, test } from "./support/test";

/** No other test writes here. */
const CLIENT = "/bakery-brood";

/** Worst first, as the portfolio promises. */
const TROUBLE = ["Over", "At risk", "On track", "Under", "No budget"];

/** The whole minutes of "12 h 30 min". */
function minutesIn(text: string): number {
  const count = (unit: string) => Number((new RegExp(`([\\d,]+)\\s${unit}(?![a-z])`).exec(text)?.[1] ?? "0").replaceAll(",", ""));
  return count("h") * 60 + count("min");
}

/** Downloads the month as a file: its text, and the exact seconds of every line by part and name. */
async function downloadMonth(page: Page) {
  const started = page.waitForEvent("download");
  await page.getByRole("link", { name: /^Download .*without names of people.* as CSV$/ }).click();
  const download = await started;
  const text = readFileSync(await download.path(), "utf8");
  const [heading = "", ...lines] = text.replace(/^\uFEFF/, "").trim().split(/\r?\n/);
  const at = heading.split(",").indexOf("used_seconds");
  const rows = lines.map((line) => line.split(",")).map((cells) => ({ part: cells[0] ?? "", name: cells[1] ?? "", seconds: Number(cells[at]) }));
  return { fileName: download.suggestedFilename(), text, rows };
}

/** The sum that the page of entries says below its heading, rounded to the minute. */
const minutesOfEntries = async (page: Page) => minutesIn((await page.locator("h1 + p").innerText()).split("entr")[1] ?? "");

test("a manager sees all clients, the ones in trouble first, and opens one in one click", async ({ pageOf }) => {
  const page = await pageOf("tom@northlight.example");
  await page.goto("/agencies/northlight");
  const clients = page.getByRole("table", { name: "Clients and own work, worst first" }).locator("tbody").getByRole("row");
  await expect(clients.filter({ hasText: "Bakery Brood" })).toBeVisible();
  const statuses = (await clients.allInnerTexts()).map((text) => TROUBLE.find((status) => text.split(/[\n\t]+/).some((part) => part.trim() === status)) ?? text);
  expect(statuses.length).toBeGreaterThanOrEqual(6);
  expect(statuses).toEqual(statuses.toSorted((one, other) => TROUBLE.indexOf(one) - TROUBLE.indexOf(other)));
  await expectAccessible(page);
  await expectNoSideways(page);

  await clients.getByRole("link", { name: /Bakery Brood/ }).click();
  await expect(page).toHaveURL(new RegExp(`${CLIENT}$`));
  await expect(page.getByRole("heading", { level: 1 })).not.toBeEmpty();
  await expectAccessible(page);
  await expectNoSideways(page);
});

test("every number opens the entries that add up to it", async ({ pageOf }) => {
  const page = await pageOf("tom@northlight.example");
  await page.goto(CLIENT);
  const { rows } = await downloadMonth(page);
  const secondsOf = (part: string, name: string) => rows.find((row) => row.part === part && row.name === name)?.seconds;

  const behind: { number: string; href: string; seconds: number | undefined }[] = [];
  const used = page.locator("dl > div").filter({ hasText: /^Used/ }).getByRole("link");
  behind.push({ number: "Used", href: (await used.getAttribute("href")) ?? "", seconds: secondsOf("headline", "all") });
  for (const [title, part, nameless] of [["By channel", "channel", "No channel"], ["By activity", "activity", "No activity"]] as const) {
    const lines = page.getByRole("region", { name: title }).or(page.locator("section").filter({ has: page.getByRole("heading", { name: title }) })).locator("tbody").getByRole("row");
    await expect(lines.first()).toBeVisible();
    for (const line of await lines.all()) {
      const name = (await line.getByRole("link").first().innerText()).trim();
      const link = line.getByRole("cell").getByRole("link", { name: /^[\d.,]+$/ });
      const seconds = secondsOf(part, name === nameless ? "" : name);
      expect(Math.abs(Number((await link.innerText()).replaceAll(",", "")) - (seconds ?? NaN) / 3600), name).toBeLessThan(0.01);
      behind.push({ number: name, href: (await link.getAttribute("href")) ?? "", seconds });
    }
  }
  expect(behind.length).toBeGreaterThan(6);

  for (const { number, href, seconds } of behind) {
    await page.goto(href);
    expect(await minutesOfEntries(page), number).toBe(Math.round((seconds ?? NaN) / 60));
  }
});

test("the month is part of the address, so that a link shows what its sender saw", async ({ pageOf }) => {
  const page = await pageOf("ines@brood.example");
  await page.goto(CLIENT);
  const months = page.getByRole("navigation", { name: "Month" });
  const earlier = months.getByRole("link", { name: /^Earlier/ });
  const name = ((await earlier.getAttribute("aria-label")) ?? "").replace("Earlier: ", "");
  await earlier.click();
  await expect(page).toHaveURL(/\?month=\d{4}-\d{2}$/);
  await expect(months).toContainText(name);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/ended|used its budget/);
  await page.reload();
  await expect(months).toContainText(name);
  await expectAccessible(page);
  await expectNoSideways(page);

  await months.getByRole("link", { name: "This month" }).click();
  await expect(page).toHaveURL(new RegExp(`${CLIENT}$`));
  await expect(months).not.toContainText(name);
});

test("the file for the client adds up and names nobody, whoever downloads it", async ({ pageOf }) => {
  for (const person of ["tom@northlight.example", "ines@brood.example"]) {
    const page = await pageOf(person);
    await page.goto(CLIENT);
    const { fileName, text, rows } = await downloadMonth(page);
    expect(fileName).toMatch(/^bakery-brood-\d{4}-\d{2}\.csv$/);
    for (const name of ["Tom", "Okafor", "Mila", "Jansen", "Jonas", "Weber"]) expect(text).not.toContain(name);
    const sumOf = (part: string) => rows.filter((row) => row.part === part).reduce((sum, { seconds }) => sum + seconds, 0);
    expect(sumOf("total")).toBeGreaterThan(0);
    expect(sumOf("channel")).toBe(sumOf("total"));
    expect(sumOf("activity")).toBe(sumOf("total"));
    expect(sumOf("kind")).toBe(sumOf("total"));
  }
});

test("the numbers stand there before any script runs", async ({ pageOf, browser, baseURL, viewport }) => {
  const signedIn = await pageOf("tom@northlight.example");
  const context = await browser.newContext({ ...(baseURL && { baseURL }), viewport, javaScriptEnabled: false, storageState: await signedIn.context().storageState() });
  const page = await context.newPage();
  await page.goto(CLIENT);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.locator("dl > div").filter({ hasText: /^Used/ }).getByRole("link")).toHaveText(/\d/);
  await expect(page.locator("dl > div").filter({ hasText: /^Budget/ }).getByRole("link")).toHaveText(/40/);
  await expect(page.getByRole("row", { name: /Instagram/ }).first()).toBeVisible();
  await expect(page.getByRole("row", { name: /Instagram/ }).first()).toContainText(/\d+\.\d\d/);
  await expect(page.getByRole("img").first()).toBeVisible();

  await page.goto("/agencies/northlight");
  await expect(page.getByRole("link", { name: /Bakery Brood/ }).locator("visible=true").first()).toBeVisible();
  await context.close();
});
