import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../db/client";
import { bestTime, bestTimes } from "../domain/best-time";
import { openChannel } from "../testing/budgets";
import { makeCompany } from "../testing/factories";
import { importResults } from "../testing/result-imports";
import { testDatabase } from "../testing/test-database";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));

const WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/** Weekday (1 is Monday) and hour of an instant by the clock of a zone. */
function slotIn(zone: string, at: Date) {
  const parts = new Intl.DateTimeFormat("en-GB", { timeZone: zone, weekday: "short", hour: "2-digit", hourCycle: "h23" }).formatToParts(at);
  const part = (type: "weekday" | "hour") => parts.find((each) => each.type === type)?.value ?? "";
  return { weekday: WEEKDAYS.indexOf(part("weekday")) + 1, hourOfDay: Number(part("hour")) };
}

// Around midnight and around the change of the clock, few enough hours for some to have five posts.
const post = fc.record({
  day: fc.constantFrom("2026-01-31", "2026-02-01", "2026-02-08", "2026-03-28", "2026-03-29", "2026-04-05"),
  hour: fc.constantFrom("00", "02", "21", "23"),
  paid: fc.constantFrom("1", "0", ""),
  reach: fc.option(fc.nat({ max: 90_000 })),
  interactions: fc.option(fc.nat({ max: 900 })),
});
type Post = typeof post extends fc.Arbitrary<infer Made> ? Made : never;

const csvOf = (posts: readonly Post[]) => ["Post ID,Publish time,Permalink,Paid,Reach,Interactions", ...posts.map(({ day, hour, paid, reach, interactions }, at) => `${at},${day} ${hour}:30,https://example.test/${at},${paid},${reach ?? ""},${interactions ?? ""}`)].join("\n");

/** The sum of what is known; null where nothing is. */
const sumOf = (figures: readonly (number | null)[]) => figures.reduce<number | null>((sum, figure) => (figure === null ? sum : (sum ?? 0) + figure), null);

const kindOf = { 1: "paid", 0: "organic", "": "unsaid" } as const;

describe("what the database says of posts", () => {
  it("is what the definitions say of each, by the clock of any audience, with figures that nobody knows", async () => {
    const company = await makeCompany(db, { timeZone: "Europe/Amsterdam" });
    const { slug: tenant, owner } = company;
    let channels = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(post, { minLength: 1, maxLength: 60 }), async (posts) => {
        const channelId = await openChannel(owner, company, `Channel ${++channels}`);
        await importResults(db, owner, company, new TextEncoder().encode(csvOf(posts)), { zone: "America/Sao_Paulo", dateFormat: "YYYY-MM-DD", channelId });

        const { months, total } = await owner.api.posts.months({ tenant, channelId });
        const summed = (of: readonly Post[]) => ({ posts: of.length, reach: sumOf(of.map(({ reach }) => reach)), interactions: sumOf(of.map(({ interactions }) => interactions)), paid: of.filter(({ paid }) => paid === "1").length });
        expect(total).toMatchObject(summed(posts));
        const named = [...new Set(posts.map(({ day }) => day.slice(0, 7)))].sort();
        expect(months.map(({ month }) => month)).toEqual(named);
        const { rows } = await owner.api.posts.table({ tenant, channelId });
        expect(rows).toEqual([...months.map((line) => [line.month, line.posts, line.paid, line.reach, line.reachOf, line.interactions, line.interactionsOf]), ["total", total.posts, total.paid, total.reach, total.reachOf, total.interactions, total.interactionsOf]]);
        for (const line of months) expect(line).toMatchObject(summed(posts.filter(({ day }) => day.startsWith(line.month))));

        for (const zone of ["America/Sao_Paulo", "Europe/Amsterdam", "Asia/Kathmandu"]) {
          const map = await owner.api.posts.bestTime({ tenant, channelId, zone });
          for (const paid of ["1", "0", ""] as const) {
            const slots = new Map<string, { weekday: number; hourOfDay: number; interactions: number[] }>();
            for (const { day, hour, interactions } of posts.filter((each) => each.paid === paid)) {
              if (interactions === null) continue;
              const slot = slotIn(zone, new Date(`${day}T${hour}:30:00-03:00`));
              const key = `${slot.weekday} ${slot.hourOfDay}`;
              slots.set(key, { ...slot, interactions: [...(slots.get(key)?.interactions ?? []), interactions] });
            }
            const cells = bestTimes([...slots.values()]);
            expect(map.maps[kindOf[paid]]).toEqual(cells);
            expect(map.best[kindOf[paid]]).toEqual(bestTime(cells));
          }
        }
      }),
      { numRuns: 12 },
    );
  }, 60_000);
});
