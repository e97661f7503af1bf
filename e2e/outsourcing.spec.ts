import { expect, expectAccessible, expectInReach, expectNoSideways, test } from "./support/test";

const unique = (name: string) => `${name} ${Math.random().toString(36).slice(2, 7)}`;

test("a channel is given to a provider, which asks why the audience goes out, and what becomes of it is decided and kept", async ({ pageOf }) => {
  const page = await pageOf("tom@northlight.example");
  const title = unique("Strava club");
  await page.goto("/green-valley-cycling/channels/register");
  const entries = await page.getByRole("link", { name: "Entries: Strava club" }).getAttribute("href");
  const channelId = new URL(entries ?? "", page.url()).searchParams.get("channel");

  await page.goto(`/green-valley-cycling/outsourcing?delegate=${channelId}`);
  const dialog = page.getByRole("dialog", { name: "Delegate Strava club" });
  await expect(dialog.getByLabel("Answers within, in minutes")).toHaveValue("30");
  await expect(dialog.getByText("Speaking with the audience is central to this work")).toBeVisible();
  await dialog.getByLabel("What it is").fill(title);
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog.getByText("Choose a provider, or type a name to add one.")).toBeVisible();
  await dialog.getByLabel("Provider").fill("Ketting");
  await page.getByRole("option", { name: "Kettingfilm" }).click();
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog.getByText("Say why this work goes out, then it is saved.")).toBeVisible();
  await expect(dialog.getByLabel("What it is")).toHaveValue(title);
  await dialog.getByLabel("Why it goes out").fill("They ride with the club");
  await dialog.getByLabel("Fee", { exact: true }).fill("300");
  await dialog.getByLabel("Renews on").fill("2099-01-31");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Save" }).click();

  await page.getByRole("link", { name: title }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await expect(page.getByText("They ride with the club")).toBeVisible();
  await page.getByRole("button", { name: "Decide" }).click();
  const decision = page.getByRole("dialog");
  await expect(decision.getByLabel("Goes on until")).toHaveValue("2100-01-31");
  await decision.getByLabel("Why").fill("Good work");
  await decision.getByRole("button", { name: "Keep the decision" }).click();
  await expect(page.getByRole("row", { name: /Renewed, until Jan 31, 2100/ })).toContainText("Tom Okafor");

  await page.getByRole("button", { name: "End it" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "End it" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  // Not check(): the tick shows what is kept, which is so a moment after the press.
  await page.getByLabel("Get files, sources and rights of use").click();
  await expect(page.getByLabel("Get files, sources and rights of use")).toBeChecked();
  await expect(page.getByText(/Tom Okafor, /)).toBeVisible();
  await expectNoSideways(page);
});

test("what is due stands first, on the overview too, and a freelancer finds the own engagement without fees", async ({ pageOf }) => {
  const manager = await pageOf("clara@fernweh.example");
  await manager.goto("/fernweh-outdoor");
  await manager.getByRole("link", { name: /Films and community on YouTube: Decide by/ }).click();
  await expect(manager.getByText("€70 an hour")).toBeVisible();
  await expectInReach(manager);

  const nadia = await pageOf("nadia@freelance.example");
  await nadia.goto("/fernweh-outdoor/outsourcing");
  await expect(nadia.getByRole("link", { name: "Films and community on YouTube" })).toBeVisible();
  await expect(nadia.getByText("Campaign figures and reporting")).toHaveCount(0);
  await nadia.getByRole("link", { name: "Films and community on YouTube" }).click();
  await expect(nadia.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(nadia.getByText("€")).toHaveCount(0);
  await expect(nadia.getByText("Lena Aydin")).toHaveCount(0);
});

test("make or buy says which is cheaper with its working, and the mix stands beside its path", async ({ pageOf }) => {
  const page = await pageOf("clara@fernweh.example");
  await page.goto("/fernweh-outdoor/outsourcing/make-or-buy");
  for (const [label, value] of [["Hours of work a month", "40"], ["An hour inside costs", "45"], ["Fee a month", "1200"], ["Coordination, hours a month", "4"]] as const) await page.getByLabel(label, { exact: true }).fill(value);
  await expect(page.getByText("Giving it away is cheaper by €420 a month.")).toBeVisible();
  await expect(page.getByRole("row", { name: /Break-even/ })).toContainText("30.7 h a month");
  await expectAccessible(page);
  await page.getByRole("link", { name: "Mix" }).click();
  await expect(page.getByRole("img", { name: /Providers did/ })).toBeVisible();
  const file = await page.request.get((await page.getByRole("link", { name: "Download who does the work by quarter as CSV" }).getAttribute("href")) ?? "");
  expect(await file.text()).toMatch(/quarter,own_seconds,own_hours,.*\r?\n\d{4}-Q\d,\d+,/);
  await expectAccessible(page);
});
