import { expect, test } from "./support/test";

test("who comes second is told, and finds the version of whoever was first where it is opened again @desktop", async ({ pageOf }) => {
  const [mine, theirs] = [await pageOf("clara@fernweh.example"), await pageOf("clara@fernweh.example")];
  const some = Math.random().toString(36).replace(/[^a-z]/g, "").slice(0, 5);
  const [name, renamed] = [`Leaflets ${some}`, `Flyers ${some}`];
  await mine.goto("/fernweh-outdoor/time/activities");
  await mine.getByRole("button", { name: "Add an activity" }).click();
  await mine.getByRole("dialog").getByLabel("Name").fill(name);
  await mine.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  await mine.getByRole("button", { name: `Edit: ${name}` }).click();
  await theirs.goto("/fernweh-outdoor/time/activities");
  await theirs.getByRole("button", { name: `Edit: ${name}` }).click();
  await theirs.getByRole("dialog").getByLabel("Name").fill(renamed);
  await theirs.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  await expect(theirs.getByRole("row", { name: new RegExp(`^${renamed}`) })).toBeVisible();

  const dialog = mine.getByRole("dialog", { name: /^Change/ });
  await dialog.getByLabel("Name").fill(`Handbills ${some}`);
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog.getByRole("alert")).toContainText("Somebody else changed this in the meantime");
  await expect(dialog.getByLabel("Name")).toHaveValue(`Handbills ${some}`);
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await mine.getByRole("button", { name: `Edit: ${renamed}` }).click();
  await dialog.getByLabel("Name").fill(`Handbills ${some}`);
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog).toBeHidden();
  await mine.getByRole("button", { name: `Retire: Handbills ${some}` }).click();
  await expect(mine.getByRole("row", { name: new RegExp(`^Handbills ${some}`) })).toContainText("Retired");
});

test("what somebody else has changed is not overwritten by a second press @desktop", async ({ pageOf }) => {
  const [mine, theirs] = [await pageOf("clara@fernweh.example"), await pageOf("clara@fernweh.example")];
  const name = `Clip cutter ${Math.random().toString(36).slice(2, 7)}`;
  await mine.goto("/fernweh-outdoor/outsourcing/tools");
  await mine.getByRole("button", { name: "Add a tool" }).click();
  await mine.getByRole("dialog").getByLabel("Name").fill(name);
  await mine.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  const dialogOf = async (page: typeof mine) => {
    await page.getByRole("button", { name, exact: true }).click();
    return page.getByRole("dialog", { name: "Change tool" });
  };
  const dialog = await dialogOf(mine);
  await theirs.goto("/fernweh-outdoor/outsourcing/tools");
  const first = await dialogOf(theirs);
  await first.getByLabel("Requirements").fill("Portrait and landscape");
  await first.getByRole("button", { name: "Save" }).click();
  await expect(first).toBeHidden();

  await dialog.getByLabel("Requirements").fill("Landscape only");
  for (let press = 1; press <= 2; press += 1) {
    const refused = mine.waitForResponse((answer) => answer.url().includes("tools.change"));
    const read = press > 1 ? null : mine.waitForResponse((answer) => answer.url().includes("tools.get"));
    await dialog.getByRole("button", { name: "Save" }).click();
    expect((await refused).status()).toBe(409);
    await read;
    await expect(dialog.getByRole("alert")).toContainText("Somebody else changed this in the meantime");
  }
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await expect((await dialogOf(mine)).getByLabel("Requirements")).toHaveValue("Portrait and landscape");
});
