import { expect, test } from "./support/test";

/** `npm run picture` sets where the README's picture is; any other run only proves that it can be taken. */
test("the README shows a client's overview as it is now @desktop", async ({ pageOf }, info) => {
  const page = await pageOf("eva@northlight.example");
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto("/bakery-brood");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.waitForLoadState("networkidle");
  const picture = await page.screenshot({ path: process.env.PICTURE ?? info.outputPath("overview.png") });
  expect(picture.length).toBeGreaterThan(20_000);
});
