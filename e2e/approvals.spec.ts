import { expect, expectAccessible, expectNoSideways, test } from "./support/test";

const WEEK = "/fernweh-outdoor/time";
const APPROVALS = "/fernweh-outdoor/time/approvals";

/** A day of the week that many weeks ago, as the address takes it. */
const weeksAgo = (count: number) => new Date(Date.now() - count * 7 * 86_400_000).toISOString().slice(0, 10);

test("a week is handed in, taken back and handed in again", async ({ pageOf }, info) => {
  const page = await pageOf(info.project.name === "phone" ? "nadia@freelance.example" : "hanna@fernweh.example");
  await page.goto(`${WEEK}?week=${weeksAgo(2)}`);
  const state = page.getByRole("region", { name: "State of the week" });
  await expect(state).toContainText("Open");
  await state.getByRole("button", { name: "Hand in" }).click();
  await expect(state).toContainText("Handed in on");
  await state.getByRole("button", { name: "Take back" }).click();
  await expect(state).toContainText("Open");
  await expectAccessible(page);
  await expectNoSideways(page);
});

test("a manager approves what was handed in, and the days are locked until they are opened again with a reason", async ({ pageOf }, info) => {
  const worker = info.project.name === "phone" ? "lena@fernweh.example" : "lukas@fernweh.example";
  const name = info.project.name === "phone" ? "Lena Aydin" : "Lukas Brandt";
  const week = weeksAgo(info.project.name === "phone" ? 2 : 1);
  const person = await pageOf(worker);
  await person.goto(`${WEEK}?week=${week}`);
  const state = person.getByRole("region", { name: "State of the week" });
  await state.getByRole("button", { name: "Hand in" }).click();
  await expect(state).toContainText("Handed in on");

  const manager = await pageOf("clara@fernweh.example");
  await manager.goto(APPROVALS);
  await expectAccessible(manager);
  await expectNoSideways(manager);
  const waiting = manager.getByRole("region", { name: "Waiting for you" }).last();
  const row = waiting.getByRole("row").filter({ hasText: name }).first();
  await row.getByRole("button", { name: /^Approve/ }).click();
  await expect(manager.getByText(`${name}’s week is approved`)).toBeVisible();

  await person.reload();
  await expect(state).toContainText("Approved by Clara Vogt");
  if (info.project.name === "phone") await expect(person.getByText("This week is approved.").first()).toBeVisible();
  else await expect(person.locator("[data-cell]").first()).toHaveAccessibleName(/This week is approved/);

  await manager.reload();
  await manager.getByRole("button", { name: new RegExp(`^Open again: ${name}`) }).first().click();
  await manager.getByLabel("Why").fill("Friday looks long");
  await manager.getByRole("dialog").getByRole("button", { name: "Open again" }).click();
  await expect(manager.getByText(`${name}’s week is open again`)).toBeVisible();
  await person.reload();
  await expect(state).toContainText("Opened again: Friday looks long");
});

test("a month is closed for everybody and opened again by an owner @desktop", async ({ pageOf }) => {
  const page = await pageOf("clara@fernweh.example");
  await page.goto(APPROVALS);
  const months = page.getByRole("region", { name: "Months" }).last();
  const closed = months.getByRole("row").filter({ hasText: "Closed by Lena Aydin" });
  await expect(closed).toHaveCount(1);
  const before = await closed.getByRole("rowheader").innerText();

  const open = months.getByRole("row").filter({ hasText: "Close month" }).last();
  const name = await open.getByRole("rowheader").innerText();
  await open.getByRole("button", { name: `Close ${name}` }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Close month" }).click();
  await expect(page.getByText(`${name} is closed`)).toBeVisible();
  await months.getByRole("button", { name: `Open ${name} again` }).click();
  await page.getByLabel("Why").fill("An invoice came late");
  await page.getByRole("dialog").getByRole("button", { name: "Open again" }).click();
  await expect(page.getByText(`${name} is open again`)).toBeVisible();
  await expect(months.getByText(/An invoice came late/)).toBeVisible();
  expect(before).not.toBe(name);
});

test("two who change the same entry are both shown, and nothing typed is lost @desktop", async ({ pageOf }) => {
  const [mine, theirs] = [await pageOf("lukas@fernweh.example"), await pageOf("lukas@fernweh.example")];
  await mine.goto(WEEK);
  await mine.getByLabel("Log time in one line").fill("0:20 newsletter outreach conflict");
  await mine.getByLabel("Log time in one line").press("Enter");
  await expect(mine.getByText(/Logged 20/).first()).toBeVisible();
  const open = async (page: typeof mine) => {
    await page.goto("/fernweh-outdoor/time/entries");
    await page.getByRole("row").filter({ hasText: "conflict" }).first().getByRole("button", { name: /^Change the entry/ }).click();
    return page.getByRole("dialog", { name: "Change entry" });
  };
  const [here, there] = [await open(mine), await open(theirs)];
  await there.getByLabel("Note").fill("conflict, theirs");
  await there.getByRole("button", { name: "Save" }).click();
  await expect(theirs.getByText("Entry saved")).toBeVisible();
  await here.getByLabel("Note").fill("conflict, mine");
  await here.getByRole("button", { name: "Save" }).click();
  await expect(here.getByText("Somebody else changed this entry meanwhile")).toBeVisible();
  await expect(here.getByText(/conflict, theirs/)).toBeVisible();
  await expect(here.getByLabel("Note")).toHaveValue("conflict, mine");
  await expectAccessible(mine);
  await here.getByRole("button", { name: "Keep mine" }).click();
  await here.getByRole("button", { name: "Save" }).click();
  await expect(mine.getByText("Entry saved")).toBeVisible();
  await mine.reload();
  await expect(mine.getByRole("row").filter({ hasText: "conflict, mine" })).toHaveCount(1);
});
