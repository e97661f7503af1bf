import { expect, expectAccessible, expectNoSideways, test } from "./support/test";

/** Each width changes a workspace of its own. */
const placeOf = (width: string) => (width === "phone" ? "kumo-ceramics" : "pacific-outfitters");
const some = () => Math.random().toString(36).slice(2, 7);

test("an audience is described, a learning is written down, and the goals are handed out on a sheet", async ({ pageOf }, info) => {
  const page = await pageOf("eva@northlight.example");
  const place = placeOf(info.project.name);
  const dialog = page.getByRole("dialog");
  const name = `Audience ${some()}`;
  await page.goto(`/${place}/strategy/audience`);
  await page.getByRole("button", { name: "Add an audience" }).click();
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog.getByText("Fill this in.")).toBeVisible();
  await dialog.getByLabel("Name").fill(name);
  await dialog.getByRole("button", { name: "Add a platform" }).click();
  await dialog.getByLabel("Platform 1", { exact: true }).selectOption({ label: "Instagram" });
  await dialog.getByLabel("Platform 1: How to reach them").fill("Short films");
  await dialog.getByRole("button", { name: "Save" }).click();
  const row = page.getByRole("row", { name: new RegExp(name) });
  await expect(row).toContainText("Short films");
  await page.getByRole("button", { name: `Delete: ${name}` }).click();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(row).toBeVisible();

  await page.goto(`/${place}/strategy/log`);
  await page.getByRole("button", { name: "Add a line" }).click();
  await dialog.getByLabel("Kind").selectOption({ label: "Learning" });
  await dialog.getByLabel("What").fill(`Learned ${name}`);
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("row", { name: new RegExp(`Learned ${name}`) })).toContainText("Learning");

  await page.goto(`/${place}/strategy/sheet`);
  await expect(page.getByRole("listitem").filter({ hasText: "Answer customers within the hour" })).toBeVisible();
  await expectAccessible(page);
  await expectNoSideways(page);
});

test("a review keeps what is typed, and is a record once it is finished", async ({ pageOf }, info) => {
  const page = await pageOf("eva@northlight.example");
  const place = placeOf(info.project.name);
  const words = `We answer first ${some()}`;
  await page.goto(`/${place}/strategy/review`);
  const kept = page.waitForResponse(/reviews\.save/);
  await page.getByLabel("What you decided").fill(words);
  await kept;
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("What you decided")).toHaveValue(words);
  // Whoever looks at another month and comes back goes on where they were.
  const goOn = async (text: string) => {
    const answer = page.waitForResponse(/reviews\.save/);
    await page.getByLabel("What you decided").fill(text);
    expect((await answer).ok()).toBe(true);
    await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  };
  await goOn(`${words}, all of us`);
  await page.getByRole("navigation", { name: "Months" }).getByRole("link", { name: /^To / }).first().click();
  await expect(page).toHaveURL(/month=/);
  await page.getByRole("navigation", { name: "Parts of the strategy" }).getByRole("link", { name: "Review" }).click();
  await expect(page).not.toHaveURL(/month=/);
  await expect(page.getByLabel("What you decided")).toHaveValue(`${words}, all of us`);
  await goOn(`${words}, all of us, always`);
  await page.getByRole("button", { name: "Finish the review" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Finish the review" }).click();
  await expect(page.getByRole("alertdialog")).toBeHidden();
  await expect(page.getByText("The words and the figures are as they stood then.")).toBeVisible();
  await expect(page.getByText(words)).toBeVisible();
  await expectAccessible(page);
});

test("an external person reads the policy, agrees, and finds nothing else of the strategy", async ({ pageOf }) => {
  const page = await pageOf("nadia@freelance.example");
  await page.goto("/fernweh-outdoor/strategy/policy");
  await expect(page.getByText("Say who you are and for whom you speak.")).toBeVisible();
  const agree = page.getByRole("button", { name: "I have read it and keep to it" });
  // The other width's journey may have agreed already.
  const agreed = page.getByText(/You agreed on/);
  await expect(agree.or(agreed)).toBeVisible();
  if (await agree.isVisible()) await agree.click();
  await expect(agreed).toBeVisible();
  await expect(page.getByRole("navigation", { name: "Parts of the strategy" })).toHaveCount(0);
  expect(await (await page.request.get("/fernweh-outdoor/strategy/steering")).text()).not.toContain("Dr. Anke Thiel");
});
