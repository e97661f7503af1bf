import { expect, expectAccessible, expectInReach, expectNoSideways, test } from "./support/test";

/** Each width changes a workspace of its own, which no other journey ranks or measures. */
const placeOf = (width: string) => (width === "phone" ? "green-valley-cycling" : "pacific-outfitters");
const some = () => Math.random().toString(36).slice(2, 7);

test("a goal is described, moved by the keyboard, measured, and stands by what was measured", async ({ pageOf }, info) => {
  const page = await pageOf("eva@northlight.example");
  const place = placeOf(info.project.name);
  const title = `Goal ${some()}`;
  await page.goto(`/${place}/strategy`);
  await page.getByLabel("A goal in one sentence").fill(title);
  await page.getByRole("button", { name: "Add goal" }).click();
  const lines = page.getByRole("list", { name: "Goals in rank" }).getByRole("listitem");
  const line = lines.filter({ hasText: title });
  await expect(line).toContainText("No target");

  const ranked = page.waitForResponse(/goals\.rank/);
  const handle = page.getByRole("button", { name: `Move ${title}: drag it` });
  await handle.press("ArrowUp");
  await expect(handle).toBeFocused();
  await expect(page.getByRole("status").filter({ hasText: `${title} is now number` })).toBeAttached();
  await ranked;

  await page.getByRole("button", { name: `Change ${title}` }).click();
  // What is said afterwards is a dialog too, and may still stand there.
  const dialog = page.getByRole("dialog", { name: "Change goal" });
  await dialog.getByLabel("Kind of goal").selectOption({ label: "Service" });
  await expect(dialog.getByText("A first answer is usually owed within 30 min.")).toBeVisible();
  await dialog.getByLabel("How sure are you").selectOption({ label: "High" });
  await dialog.getByLabel("Failed below").fill("120");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog.getByRole("alert")).toContainText("A goal cannot fail above what counts as success");
  await dialog.getByLabel("Failed below").fill("40");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(line).toContainText("Sure of it");

  await page.goto(`/${place}/results/kpis`);
  await page.getByRole("button", { name: "Add a KPI" }).click();
  const kpiDialog = page.getByRole("dialog", { name: "Add a KPI" });
  await kpiDialog.getByLabel("Goal", { exact: true }).selectOption({ label: title });
  await kpiDialog.getByRole("button", { name: "First response" }).click();
  const kpi = `First response ${some()}`;
  await kpiDialog.getByLabel("What is measured").fill(kpi);
  await kpiDialog.getByLabel("Which way").selectOption({ label: "Keep as it is" });
  await kpiDialog.getByLabel("Target").fill("30");
  await kpiDialog.getByRole("button", { name: "Save" }).click();
  const row = page.getByRole("table", { name: "KPIs by the rank of their goals" }).getByRole("row", { name: new RegExp(kpi) });
  await expect(row).toContainText("No values yet");

  await row.getByRole("button", { name: `Values: ${kpi}` }).click();
  const values = page.getByRole("dialog", { name: `Values of ${kpi}` });
  await values.getByRole("textbox", { name: "Value" }).fill("31");
  await values.getByRole("button", { name: "Keep value" }).click();
  await expect(values.getByRole("row", { name: /31/ })).toBeVisible();
  await values.getByRole("button", { name: "Close" }).click();
  await expect(row).toContainText("On track");
  await page.goto(`/${place}/strategy`);
  await expect(line).toContainText("On track");
  await page.getByRole("button", { name: `Retire ${title}` }).click();
  await expect(line).toHaveCount(0);
});

test("hours run out on the board, the tree opens the entries behind a figure, and the matrix says what comes first", async ({ pageOf }) => {
  const page = await pageOf("clara@fernweh.example");
  await page.goto("/fernweh-outdoor/strategy");
  await expect(page.getByText(/The hours run out here/)).toBeVisible();

  await page.goto("/fernweh-outdoor/strategy/tree");
  await page.getByRole("button", { name: /Show what is below Answer customers/ }).click();
  await expectAccessible(page);
  await expectNoSideways(page);
  await expectInReach(page);
  const work = page.getByRole("row", { name: /^Responding/ }).first();
  await work.getByRole("link").first().click();
  await expect(page).toHaveURL(/time\/entries\?from=.*goal=.*activity=/);

  await page.goto("/fernweh-outdoor/strategy/priorities");
  await expect(page.getByRole("img", { name: /comes first/ }).and(page.locator(":visible"))).toHaveCount(1);
});
