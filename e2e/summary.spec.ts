import { expect, expectAccessible, expectNoSideways, test } from "./support/test";

const PETRA = "petra@fernweh.example";

/** The first and the last day of a whole month, so many back: all of its days have been worked. */
const monthBack = (months: number) => {
  const now = new Date();
  const day = (date: Date) => date.toISOString().slice(0, 10);
  return { from: day(new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - months, 1))), to: day(new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - months + 1, 0))) };
};

test("an executive reads on a phone in a minute what the month came to, and is named nobody and no rate @phone", async ({ pageOf }) => {
  const page = await pageOf(PETRA);
  await page.goto("/");
  await expect(page).toHaveURL(/\/fernweh-outdoor\/summary$/);
  await expect(page.getByRole("heading", { level: 1 })).not.toBeEmpty();
  const used = page.locator("dl > div").filter({ hasText: /^Time used/ });
  const hours = (await used.getByRole("link").innerText()).replace(/\s/g, "");
  await expect(used).toContainText(/of \d/);
  for (const part of ["Decisions needed", "Was it worth it?", "Time and money", "KPIs of the first goals", "Verdicts on channels"]) await expect(page.getByRole("region", { name: part })).not.toBeEmpty();
  // Who only reads may sign a strategy and decide on nothing else.
  await expect(page.getByRole("region", { name: "Decisions needed" }).getByRole("link", { name: /Decide|budgets|Finish/ })).toHaveCount(0);
  const text = await page.locator("main").innerText();
  for (const name of ["Clara", "Vogt", "Lena", "Aydin", "Hanna", "Roth", "Nadia", "Popescu"]) expect(text).not.toContain(name);
  expect(text).not.toContain("Labour");
  await expectAccessible(page);
  await expectNoSideways(page);

  await page.goto("/fernweh-outdoor");
  expect((await page.locator("dl > div").filter({ hasText: /^Used/ }).getByRole("link").innerText()).replace(/\s/g, "")).toBe(hours);
});

test("the summary is one sheet of paper, and a file @desktop", async ({ pageOf }) => {
  const page = await pageOf("clara@fernweh.example");
  await page.goto("/fernweh-outdoor/summary");
  await expect(page.getByRole("region", { name: "Decisions needed" })).toBeVisible();
  const paper = (await page.pdf({ format: "A4" })).toString("latin1");
  expect(paper.match(/\/Type\s*\/Page(?!s)/g)).toHaveLength(1);
  const whose = page.getByRole("main").getByText("Fernweh Outdoor", { exact: true });
  await expect(whose).toBeHidden();
  await page.emulateMedia({ media: "print" });
  // Nothing else on paper says it, of this page or of any other.
  for (const path of ["/summary", "/results/roi", "/results/responses"]) {
    await page.goto(`/fernweh-outdoor${path}`);
    await expect(whose).toBeVisible();
  }
  await page.emulateMedia({ media: "screen" });
  await page.goto("/fernweh-outdoor/summary");
  const started = page.waitForEvent("download");
  await page.getByRole("link", { name: /^Download .* as CSV$/ }).click();
  expect((await started).suggestedFilename()).toMatch(/^fernweh-outdoor-summary-\d{4}-\d{2}\.csv$/);
});

test("a manager compares a month with the one before, opens that, and hands the view on as its address @desktop", async ({ pageOf }) => {
  const page = await pageOf("tom@northlight.example");
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const [month, before] = [monthBack(1), monthBack(2)];
  await page.goto(`/bakery-brood/time/report?from=${month.from}&to=${month.to}`);
  await page.getByLabel("Compare with").selectOption("The time before");
  await expect(page).toHaveURL(/&compare=previous$/);
  const earlier = page.getByRole("link", { name: /(more|less).* than .+ – .+: \d/ });
  await expect(earlier).toBeVisible();
  await page.getByRole("button", { name: "Copy link" }).click();
  await expect(page.getByText("Link to this view copied")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
  await earlier.click();
  await expect(page).toHaveURL(new RegExp(`\\?from=${before.from}&to=${before.to}$`));
});
