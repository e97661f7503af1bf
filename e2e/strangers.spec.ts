import { expect, test } from "./support/test";

const workspacePages = ["", "/strategy", "/strategy/tree", "/strategy/priorities", "/strategy/audience", "/strategy/steering", "/strategy/policy", "/strategy/log", "/strategy/review", "/strategy/sheet", "/results/kpis", "/channels", "/time", "/time/entries", "/time/report", "/time/budgets", "/time/rates", "/time/expenses", "/time/activities", "/time/import", "/time/schedule", "/time/retainers", "/time/approvals", "/team", "/team/capacity", "/team/utilisation", "/team/contribution", "/team/sheet", "/settings", "/channels/register", "/channels/what-if", "/outsourcing", "/outsourcing/providers", "/outsourcing/make-or-buy", "/outsourcing/mix", "/outsourcing/tools"];

/** The status of a page as a document, its data form and a prefetch; a door that is shut is shut in every form. */
const forms: readonly Record<string, string>[] = [{}, { RSC: "1" }, { RSC: "1", "Next-Router-Prefetch": "1" }, { "x-middleware-subrequest": "middleware:middleware:middleware" }];

test("a stranger finds nothing at another tenant's addresses, in no form of any page @desktop", async ({ pageOf }) => {
  const page = await pageOf("clara@fernweh.example");
  for (const path of workspacePages) {
    for (const headers of forms) {
      const answer = await page.request.get(`/bakery-brood${path}`, { headers });
      const text = await answer.text();
      expect(text, `${path} ${JSON.stringify(headers)}`).not.toContain("Bakery Brood");
      expect(text).not.toContain("What comes out of the oven");
    }
  }
  for (const path of ["", "/clients", "/people"]) {
    const answer = await page.request.get(`/agencies/northlight${path}`);
    expect(answer.status()).toBe(404);
    expect(await answer.text()).not.toContain("Green Valley");
  }
});

test("who is signed out is asked to sign in, and is shown nothing meanwhile @desktop", async ({ page }) => {
  for (const path of ["/fernweh-outdoor", "/fernweh-outdoor/time/entries", "/agencies/northlight", "/my-week"]) {
    await page.goto(path);
    await expect(page).toHaveURL(/\/sign-in/);
    await expect(page.getByText("Fernweh Outdoor")).toHaveCount(0);
  }
});

test("private answers are kept by no cache @desktop", async ({ pageOf }) => {
  const page = await pageOf("clara@fernweh.example");
  for (const path of ["/fernweh-outdoor", "/fernweh-outdoor/time/entries"]) {
    expect((await page.request.get(path)).headers()["cache-control"]).toContain("no-store");
  }
});

test("an external person sees only their own work, and a client's reader no names", async ({ pageOf }) => {
  const nadia = await pageOf("nadia@freelance.example");
  await nadia.goto("/fernweh-outdoor/time/entries");
  await expect(nadia.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(nadia.getByText("Hanna Roth")).toHaveCount(0);
  expect(await (await nadia.request.get("/fernweh-outdoor/team")).text()).not.toContain("Hanna Roth");

  const ines = await pageOf("ines@brood.example");
  for (const path of ["/bakery-brood", "/bakery-brood/time/entries", "/bakery-brood/strategy/steering", "/bakery-brood/strategy/policy", "/bakery-brood/strategy/log", "/bakery-brood/strategy/review"]) {
    const text = await (await ines.request.get(path)).text();
    for (const name of ["Mila Jansen", "Jonas Weber", "Tom Okafor"]) expect(text).not.toContain(name);
  }
});
