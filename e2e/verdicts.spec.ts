import { expect, expectAccessible, expectNoSideways, test } from "./support/test";

/** A channel each for the two widths, which run at once: what is dropped is dropped. */
const droppedAt = (width: string) => (width === "phone" ? "Northlight on YouTube" : "Northlight on X");

test("a channel is audited, dropped and closed step by step, and its hours go to the first goal", async ({ pageOf }, { project }) => {
  const channel = droppedAt(project.name);
  const page = await pageOf("eva@northlight.example");
  await page.goto("/northlight/channels");
  await page.getByRole("link", { name: channel }).click();
  await expect(page.getByRole("heading", { level: 1, name: channel })).toBeVisible();

  await page.getByRole("button", { name: "Decide" }).click();
  const decide = page.getByRole("dialog", { name: `Decide on ${channel}` });
  await decide.getByText("Drop", { exact: true }).click();
  await expect(decide.getByText("Nothing is delegated or dropped without a completed audit")).toBeVisible();
  await expectAccessible(page);
  await decide.getByRole("button", { name: "Cancel" }).click();

  await page.getByRole("button", { name: "Start an audit" }).click();
  await page.getByLabel("Minuses").fill("Nobody asks here any more");
  await page.getByRole("button", { name: "Complete the audit" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("Say whether the tactics were right");
  await expect(page.getByLabel("Minuses")).toHaveValue("Nobody asks here any more");
  await page.getByLabel("Were the tactics right for this network?").selectOption("Yes");
  await page.getByRole("button", { name: "Complete the audit" }).click();
  await expect(page.getByText(/^Completed on/)).toBeVisible();

  await page.getByRole("button", { name: "Decide" }).click();
  await decide.getByText("Drop", { exact: true }).click();
  await decide.getByRole("textbox", { name: "Why" }).fill("The hours bring more elsewhere.");
  await decide.getByRole("button", { name: "Decide" }).click();
  await expect(decide).toBeHidden();

  await page.getByLabel("Hours a month", { exact: true }).fill("1");
  await page.getByRole("button", { name: "Move hours" }).click();
  await expect(page.getByText(/1\sh went to goals/)).toBeVisible();
  for (const step of await page.getByRole("checkbox").all()) {
    // Not check(): the tick shows what is kept, which is so a moment after the press.
    await step.click();
    await expect(step).toBeChecked();
  }
  await expect(page.getByText("Closed. Every step is done.")).toBeVisible();
  await expectAccessible(page);
  await expectNoSideways(page);
});

test("a neglected channel is not kept, and the dialog says what to do; nothing that was typed is lost", async ({ pageOf }) => {
  const page = await pageOf("tom@northlight.example");
  await page.goto("/harbour-hotels/channels");
  await page.getByRole("link", { name: "X", exact: true }).click();
  await expect(page.getByText("Neglected: nothing for too long")).toBeVisible();
  await page.getByRole("button", { name: "Decide" }).click();
  const decide = page.getByRole("dialog", { name: "Decide on X" });
  await decide.getByText("Keep", { exact: true }).click();
  await decide.getByRole("textbox", { name: "Why" }).fill("We like it.");
  await decide.getByRole("button", { name: "Decide" }).click();
  await expect(decide.getByRole("alert")).toContainText("This channel is neglected");
  await expect(decide.getByRole("textbox", { name: "Why" })).toHaveValue("We like it.");
  await expect(decide.getByLabel("Your reason to decide all the same")).toHaveCount(0);
});

test("an executive reads the decisions and is offered none to make", async ({ pageOf }) => {
  const page = await pageOf("petra@fernweh.example");
  await page.goto("/fernweh-outdoor/channels");
  await expect(page.getByRole("row", { name: /Instagram/ })).toContainText("Keep");
  await page.getByRole("link", { name: "Facebook" }).click();
  await expect(page.getByText("The questions are always the same")).toBeVisible();
  await expect(page.getByRole("button", { name: "Decide" })).toHaveCount(0);
});
