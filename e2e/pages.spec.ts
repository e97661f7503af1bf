import { expect, expectAccessible, expectContrast, expectInReach, expectNoSideways, test } from "./support/test";

/** Every page, by somebody who may open it. A page that is missing here is missing in the sweep below. */
const pages: readonly (readonly [person: string, path: string])[] = [
  ["eva@northlight.example", "/agencies/northlight"],
  ["eva@northlight.example", "/agencies/northlight?view=year"],
  ["eva@northlight.example", "/agencies/northlight/clients"],
  ["eva@northlight.example", "/agencies/northlight/people"],
  ["eva@northlight.example", "/bakery-brood"],
  ["eva@northlight.example", "/lumen-optics"],
  ["eva@northlight.example", "/bakery-brood/strategy"],
  ["eva@northlight.example", "/bakery-brood/strategy/tree?months=12"],
  ["clara@fernweh.example", "/fernweh-outdoor/strategy"],
  ["clara@fernweh.example", "/fernweh-outdoor/results/kpis"],
  ["nora@linden.example", "/linden-joinery/results/roi"],
  ["nora@linden.example", "/linden-joinery/results/roi?by=goal"],
  ["nora@linden.example", "/linden-joinery/results/returns"],
  ["clara@fernweh.example", "/fernweh-outdoor/strategy/priorities"],
  ["clara@fernweh.example", "/fernweh-outdoor/strategy/audience"],
  ["clara@fernweh.example", "/fernweh-outdoor/strategy/steering"],
  ["clara@fernweh.example", "/fernweh-outdoor/strategy/policy"],
  ["clara@fernweh.example", "/fernweh-outdoor/strategy/log"],
  ["clara@fernweh.example", "/fernweh-outdoor/strategy/review"],
  ["clara@fernweh.example", "/fernweh-outdoor/strategy/sheet"],
  ["eva@northlight.example", "/bakery-brood/channels"],
  ["eva@northlight.example", "/bakery-brood/channels/register"],
  ["eva@northlight.example", "/bakery-brood/channels/what-if"],
  ["ines@brood.example", "/bakery-brood/channels"],
  ["clara@fernweh.example", "/fernweh-outdoor/channels"],
  ["nadia@freelance.example", "/fernweh-outdoor/channels"],
  ["eva@northlight.example", "/bakery-brood/time"],
  ["eva@northlight.example", "/bakery-brood/time/entries"],
  ["eva@northlight.example", "/bakery-brood/time/budgets"],
  ["eva@northlight.example", "/bakery-brood/time/report"],
  ["eva@northlight.example", "/bakery-brood/time/rates"],
  ["eva@northlight.example", "/bakery-brood/time/expenses"],
  ["eva@northlight.example", "/bakery-brood/time/activities"],
  ["eva@northlight.example", "/bakery-brood/time/import"],
  ["eva@northlight.example", "/northlight/time/import"],
  ["eva@northlight.example", "/bakery-brood/team"],
  ["eva@northlight.example", "/bakery-brood/settings"],
  ["eva@northlight.example", "/bakery-brood/settings/history"],
  ["clara@fernweh.example", "/fernweh-outdoor/time/approvals"],
  ["eva@northlight.example", "/bakery-brood/time/schedule?person=all"],
  ["eva@northlight.example", "/northlight/team/capacity"],
  ["eva@northlight.example", "/northlight/team/utilisation"],
  ["clara@fernweh.example", "/fernweh-outdoor/team/contribution"],
  ["clara@fernweh.example", "/fernweh-outdoor/team/sheet"],
  ["hanna@fernweh.example", "/fernweh-outdoor/time/schedule"],
  ["clara@fernweh.example", "/fernweh-outdoor/outsourcing"],
  ["clara@fernweh.example", "/fernweh-outdoor/outsourcing/providers"],
  ["clara@fernweh.example", "/fernweh-outdoor/outsourcing/make-or-buy"],
  ["clara@fernweh.example", "/fernweh-outdoor/outsourcing/mix"],
  ["clara@fernweh.example", "/fernweh-outdoor/outsourcing/tools"],
  ["clara@fernweh.example", "/fernweh-outdoor/time/rates"],
  ["lena@fernweh.example", "/fernweh-outdoor/time/rates"],
  ["clara@fernweh.example", "/fernweh-outdoor/results/responses"],
  ["clara@fernweh.example", "/fernweh-outdoor/results/responses/import"],
  ["ines@brood.example", "/bakery-brood/outsourcing"],
  ["clara@fernweh.example", "/fernweh-outdoor/results/posts?paid=paid&weekday=1&hour=20"],
  ["eva@northlight.example", "/bakery-brood/results/import"],
  ["ines@brood.example", "/bakery-brood/results/posts"],
  ["mila@northlight.example", "/my-week"],
  ["mila@northlight.example", "/account"],
  ["petra@fernweh.example", "/fernweh-outdoor"],
  ["petra@fernweh.example", "/fernweh-outdoor/summary"],
  ["ines@brood.example", "/bakery-brood"],
  ["ines@brood.example", "/bakery-brood/summary"],
  ["nadia@freelance.example", "/fernweh-outdoor/time"],
];

for (const [person, path] of pages) {
  test(`${path} is accessible in light and dark, fits the screen and has one heading (${person})`, async ({ pageOf }) => {
    const page = await pageOf(person);
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(200);
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
    await page.waitForLoadState("networkidle");
    await expectAccessible(page);
    await expectNoSideways(page);
    await expectInReach(page);
    // Opened anew: right after a switch axe can read a colour of before.
    await page.emulateMedia({ colorScheme: "dark" });
    await page.reload();
    await expectContrast(page);
  });
}

for (const path of ["/sign-in", "/sign-up", "/forgot", "/outbox"]) {
  test(`${path} is accessible and fits the screen`, async ({ page }) => {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
    await expectAccessible(page);
    await expectNoSideways(page);
  });
}

test("a sign-in lands on the page that its role needs", async ({ pageOf }) => {
  for (const [person, landing] of [
    ["eva@northlight.example", /\/agencies\/northlight$/],
    ["mila@northlight.example", /\/my-week$/],
    ["mark@northlight.example", /\/agencies\/northlight$/],
    ["ines@brood.example", /\/bakery-brood\/summary$/],
    ["petra@fernweh.example", /\/fernweh-outdoor\/summary$/],
    ["clara@fernweh.example", /\/fernweh-outdoor$/],
    ["hanna@fernweh.example", /\/fernweh-outdoor\/time$/],
    ["nadia@freelance.example", /\/fernweh-outdoor\/time$/],
  ] as const) {
    const page = await pageOf(person);
    await page.goto("/");
    await expect(page).toHaveURL(landing);
    await page.close();
  }
});

test("any workspace is two keystrokes away", async ({ pageOf }) => {
  const page = await pageOf("eva@northlight.example");
  await page.goto("/agencies/northlight");
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("/");
  await expect(page.getByRole("option").first()).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page).not.toHaveURL(/agencies\/northlight$/);
  await expect(page.getByRole("dialog")).toBeHidden();
  await page.waitForLoadState("networkidle");

  await page.keyboard.press("/");
  await expect(page.getByRole("combobox")).toBeFocused();
  await page.keyboard.type("kumo");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/kumo-ceramics$/);
});
