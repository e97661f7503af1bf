import { expect, expectAccessible, expectNoSideways, test } from "./support/test";

/** Each width has its own person, so that both can run at once. */
const worker = (name: string) => (name === "phone" ? "lena@fernweh.example" : "hanna@fernweh.example");

test("a day of leave is entered in the account, counted, and taken back", async ({ pageOf }, info) => {
  const page = await pageOf(worker(info.project.name));
  await page.goto("/account");
  await page.getByRole("button", { name: "Add leave" }).click();
  const dialog = page.getByRole("dialog", { name: "Add leave" });
  await dialog.getByLabel("First day").fill("2031-03-03");
  await expect(dialog.getByLabel("Last day")).toHaveValue("2031-03-03");
  await dialog.getByLabel("Last day").fill("2031-03-04");
  await dialog.getByLabel("How much of each day").selectOption({ label: "Half of the day" });
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Save" }).click();
  const row = page.getByRole("row", { name: /Mar 2031|3 Mar|Mar 3/ });
  await expect(row).toContainText("half days");
  await expect(row.getByRole("cell").nth(1)).toHaveText("1");
  await expectAccessible(page);
  await expectNoSideways(page);
  await row.getByRole("button", { name: /Delete leave/ }).click();
  await expect(page.getByText("Leave deleted").first()).toBeVisible();
  await expect(row).toHaveCount(0);
});

test("reminders are switched off and on again, and stay as chosen @desktop", async ({ pageOf }) => {
  const page = await pageOf("nadia@freelance.example");
  await page.goto("/account");
  const choice = page.getByRole("switch", { name: /Remind me of missing time/ });
  await expect(choice).toBeChecked();
  await choice.click();
  await expect(page.getByText("Choice saved").first()).toBeVisible();
  await page.reload();
  await expect(choice).not.toBeChecked();
  const saved = () => page.waitForResponse((answer) => answer.url().includes("/api/trpc/choices.set") && answer.ok());
  await Promise.all([saved(), choice.click()]);
  await Promise.all([saved(), page.getByLabel("From this hour on").selectOption("09:00")]);
  await page.reload();
  await expect(page.getByLabel("From this hour on")).toHaveValue("9");
});

test("a routine is added, stands in the week, and comes with the calendar's secret address @desktop", async ({ pageOf, request }) => {
  const page = await pageOf("hanna@fernweh.example");
  await page.goto("/fernweh-outdoor/time/schedule");
  await expect(page.getByRole("heading", { level: 1, name: "Schedule" })).toBeVisible();
  await page.getByRole("button", { name: "Add a routine" }).click();
  const dialog = page.getByRole("dialog", { name: "Add a routine" });
  await dialog.getByRole("combobox", { name: "Activity" }).fill("Monit");
  await page.getByRole("option", { name: "Monitoring" }).click();
  await dialog.getByLabel("Starts at").fill("07:45");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Routine saved").first()).toBeVisible();
  await expect(page.getByRole("row", { name: /07:45/ })).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "07:45" }).first()).toBeVisible();

  await page.getByRole("button", { name: "Make an address" }).click();
  const address = await page.getByLabel("Calendar address").inputValue();
  const answer = await request.get(address);
  expect(answer.status()).toBe(200);
  expect(answer.headers()["cache-control"]).toContain("no-store");
  expect(await answer.text()).toMatch(/DTSTART;TZID=Europe\/Berlin:\d{8}T074500/);
  await expectAccessible(page);
  await page.reload();
  await expect(page.getByText(/has an address since/)).toBeVisible();
  await expect(page.getByLabel("Calendar address")).toHaveCount(0);
  await page.getByRole("button", { name: "Close the address" }).click();
  await expect(page.getByText("The address is closed").first()).toBeVisible();
  expect((await request.get(address)).status()).toBe(404);
  await page.getByRole("button", { name: /Delete .*07:45/ }).click();
  await expect(page.getByText("Routine deleted").first()).toBeVisible();
});

test("a week is scheduled, against the budget and against what was done", async ({ pageOf }, info) => {
  const page = await pageOf(info.project.name === "phone" ? "lukas@fernweh.example" : "clara@fernweh.example");
  await page.goto("/fernweh-outdoor/time/schedule?person=all");
  const total = page.getByRole("row", { name: /^The week/ });
  await expect(total.getByRole("cell").first()).not.toHaveText("–");
  const note = `Films for the shop, ${info.project.name}`;
  await page.getByRole("button", { name: "Schedule work" }).click();
  const dialog = page.getByRole("dialog", { name: "Schedule work" });
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog.getByText("Choose the activity.")).toBeVisible();
  await dialog.getByLabel("Duration").fill("1:30");
  await dialog.getByRole("combobox", { name: "Activity" }).fill("Edit");
  await page.getByRole("option", { name: "Editorial" }).click();
  await dialog.getByLabel("Note").fill(note);
  await dialog.getByRole("button", { name: "Save" }).click();
  const line = page.getByRole("listitem").filter({ hasText: note }).last();
  await expect(line).toContainText("1:30");
  await expect(line).toContainText("Whoever has time");
  await expectAccessible(page);
  await expectNoSideways(page);
  await line.getByRole("button", { name: /^Delete/ }).click();
  await expect(page.getByText("Taken off the schedule").first()).toBeVisible();
});

test("what work usually takes stands where a length is asked for, until somebody says otherwise @desktop", async ({ pageOf }) => {
  const page = await pageOf("tom@northlight.example");
  await page.goto("/green-valley-cycling/time/schedule");
  for (const what of ["Schedule work", "Add a routine"]) {
    await page.getByRole("button", { name: what }).click();
    const dialog = page.getByRole("dialog", { name: what });
    for (const [field, value] of [["Activity", "Responding"], ["Channel", "Instagram"]] as const) {
      await dialog.getByRole("combobox", { name: field }).fill(value);
      await page.getByRole("option", { name: value }).click();
    }
    await expect(dialog.getByText("What such work usually takes.")).toBeVisible();
    await expect(dialog.getByLabel("Duration")).toHaveValue(/^\d+:\d\d$/);
    await expectAccessible(page);
    await dialog.getByLabel("Duration").fill("0:50");
    await expect(dialog.getByText("What such work usually takes.")).toHaveCount(0);
    await dialog.getByRole("button", { name: "Cancel" }).click();
    await expect(dialog).toHaveCount(0);
  }
});

test("capacity, utilisation and contribution are shown to managers with names, to members with their own", async ({ pageOf }) => {
  const lena = await pageOf("lena@fernweh.example");
  await lena.goto("/fernweh-outdoor/team/capacity");
  await expect(lena.getByRole("row", { name: /Nadia Popescu/ }).first()).toBeVisible();
  await expectAccessible(lena);
  await expectNoSideways(lena);
  await lena.goto("/fernweh-outdoor/team/contribution");
  await expect(lena.getByRole("row", { name: /Service agent/ })).toContainText("4.75");
  await expect(lena.getByRole("row", { name: /^All departments/ })).toContainText("6.75");
  await expectAccessible(lena);
  await expectNoSideways(lena);
  await lena.goto("/fernweh-outdoor/team/utilisation");
  await expect(lena.getByRole("heading", { level: 1, name: "Utilisation" })).toBeVisible();
  await expectAccessible(lena);
  await expectNoSideways(lena);
  await lena.getByRole("link", { name: /^Earlier:/ }).click();
  await expect(lena.getByRole("row", { name: /Hanna Roth/ })).toBeVisible();

  const hanna = await pageOf("hanna@fernweh.example");
  await hanna.goto("/fernweh-outdoor/team/capacity");
  await expect(hanna.getByText("You see the sum and, if you log time, your own figures.", { exact: false })).toBeVisible();
  await expect(hanna.getByText("Nadia Popescu")).toHaveCount(0);
});

test("a week of hours is changed from a day on and the change taken back @desktop", async ({ pageOf }) => {
  const page = await pageOf("clara@fernweh.example");
  await page.goto("/fernweh-outdoor/team/capacity");
  await page.getByRole("button", { name: "Change the week of Lukas Brandt" }).click();
  const dialog = page.getByRole("dialog", { name: /The week of/ });
  await dialog.getByLabel("From").fill("2031-01-01");
  await dialog.getByLabel("Fri").fill("4");
  await dialog.getByRole("button", { name: "Save" }).click();
  const row = page.getByRole("row", { name: /Changes on/ });
  await expect(row).toContainText("2031");
  await row.getByRole("button", { name: /Change the week/ }).click();
  await dialog.getByRole("button", { name: /Take back the change/ }).click();
  await expect(page.getByText("Change taken back").first()).toBeVisible();
});
