import { AxeBuilder } from "@axe-core/playwright";
import { test as base, expect, type Browser, type BrowserContext, type Page } from "@playwright/test";

export { expect };

/** The demo's password; its people are in prisma/seed/story.ts. */
const PASSWORD = "worth-the-while";

type State = Awaited<ReturnType<BrowserContext["storageState"]>>;

/** Signs in by the form, once for each person and worker: the limiter counts every try. */
async function stateOf(browser: Browser, baseURL: string, email: string): Promise<State> {
  const context = await browser.newContext({ baseURL });
  const page = waitAfterGoto(await context.newPage());
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page).not.toHaveURL(/sign-in/);
  const state = await context.storageState();
  await context.close();
  return state;
}

type Fixtures = { pageOf: (email: string) => Promise<Page>; quietConsole: void };
type WorkerFixtures = { states: Map<string, State> };

/** A procedure that refuses answers 4xx, as it should; Chromium notes every such answer, and no page can keep it from that. */
const isRefusal = (text: string, url: string) => /the server responded with a status of 4\d\d/.test(text) && new URL(url).pathname.startsWith("/api/");

/** Everything else that the browser complains about makes the test fail. */
function listen(page: Page, complaints: string[]) {
  page.on("console", (message) => {
    if (isRefusal(message.text(), message.location().url)) return;
    if (message.type() === "error" || message.type() === "warning") complaints.push(`${message.type()}: ${message.text()} (${page.url()})`);
  });
  page.on("pageerror", (error) => complaints.push(`${String(error)} (${page.url()})`));
}

/** Said by a test that cuts the connection itself: Chromium notes that too. */
export const CUTS_NETWORK = "cuts the network";

/** Presses and words that come before the page's script has taken over are kept; only keys of shortcuts must wait for it. */
export async function ready(page: Page) {
  await page.locator("html[data-ready]").waitFor({ state: "attached" });
  // The page's own part may be taken over after the frame around it: a caret that is set before that moves.
  // Where a part has come and not yet taken its place, a mark of React's stands for it.
  await page.waitForFunction(() => !document.querySelector("template[id^='B:']") && [...document.querySelectorAll("main :is(input, textarea, select, button)")].every((control) => Object.keys(control).some((key) => key.startsWith("__reactProps"))));
}

/** From then on a page that was gone to is ready when `goto` and `reload` answer. */
export function waitAfterGoto(page: Page): Page {
  const goto = page.goto.bind(page);
  const reload = page.reload.bind(page);
  page.goto = async (url, options) => {
    const answer = await goto(url, options);
    if (answer?.headers()["content-type"]?.includes("text/html")) await ready(page);
    return answer;
  };
  page.reload = async (options) => {
    const answer = await reload(options);
    await ready(page);
    return answer;
  };
  return page;
}

const complaints = new WeakMap<object, string[]>();

export const test = base.extend<Fixtures, WorkerFixtures>({
  states: [async ({}, use) => use(new Map<string, State>()), { scope: "worker" }],

  /** A page on which that person of the demo is signed in. */
  pageOf: async ({ browser, baseURL, states, contextOptions, viewport, isMobile, hasTouch, locale, timezoneId }, use, info) => {
    const contexts: BrowserContext[] = [];
    await use(async (email) => {
      const state = states.get(email) ?? (await stateOf(browser, baseURL ?? "", email));
      states.set(email, state);
      const context = await browser.newContext({ ...contextOptions, baseURL, viewport, isMobile, hasTouch, locale, timezoneId, storageState: state });
      contexts.push(context);
      const page = waitAfterGoto(await context.newPage());
      listen(page, complaintsOf(info));
      return page;
    });
    for (const context of contexts) await context.close();
  },

  page: async ({ page }, use, info) => {
    listen(waitAfterGoto(page), complaintsOf(info));
    await use(page);
  },

  // Asks for no page of its own: that would open a window beside those of whoever signs in.
  quietConsole: [
    async ({}, use, info) => {
      await use();
      const isCut = info.annotations.some(({ type }) => type === CUTS_NETWORK);
      const heard = complaintsOf(info).filter((text) => !(isCut && text.includes("net::ERR_FAILED")));
      expect(heard, "the browser's console is quiet").toEqual([]);
    },
    { auto: true },
  ],
});

function complaintsOf(info: object): string[] {
  const list = complaints.get(info) ?? [];
  complaints.set(info, list);
  return list;
}

/** axe finds nothing to complain of on what is shown now. */
export const expectAccessible = (page: Page) => expectNothingFound(page, {});

/** Whatever is shown now can be read in its colours: all that another colour scheme can change of what axe looks at. */
export const expectContrast = (page: Page) => expectNothingFound(page, { runOnly: ["color-contrast"] });

async function expectNothingFound(page: Page, options: Parameters<AxeBuilder["options"]>[0]) {
  // In the page itself, which has no frames, and without a description of all that is well: half of what a look costs.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().options({ ...options, resultTypes: ["violations"] }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`)).toEqual([]);
}

/** Nothing sticks out to the side: the page scrolls down only. */
export async function expectNoSideways(page: Page) {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(overflow, "pixels that stick out to the side").toBeLessThanOrEqual(0);
}

/** Whatever can be pressed lies on the screen, also where a table scrolls by itself; not so the months of a year, whose box is made for it. */
export async function expectInReach(page: Page) {
  const beyond = await page.locator("main").evaluate((main) =>
    [...main.querySelectorAll("a, button, input, select, summary")]
      .filter((control) => !control.closest(".table-frame-box") && control.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
      .map((control) => control.getAttribute("aria-label") ?? control.textContent),
  );
  expect(beyond, "what can only be pressed after scrolling to the side").toEqual([]);
}
