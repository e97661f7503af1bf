import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeDemo } from "../../prisma/seed/demo";
import { randomOf } from "../../prisma/seed/random";
import { insertSession } from "../auth/data";
import { type Database, openDatabase } from "../db/client";
import { actAs } from "../db/tenant";
import { inTransaction } from "../db/transaction";
import { majorOf } from "../domain/currency";
import { addMonths, firstDayOf, lastDayOf, type Month, monthOf } from "../domain/day";
import { convertMinor } from "../domain/exchange";
import { knownReturn, knownSpent } from "../domain/known-amounts";
import type { ExportTable } from "../exports/schema";
import { callContext } from "../trpc/context";
import { createCaller } from "../trpc/root";
import { activityNamed, openChannel, plainBudget } from "../testing/budgets";
import { makeAgency, makeClient, makePerson, personAt, type Person, write } from "../testing/factories";
import { addHours } from "../testing/hours";
import { setRate } from "../testing/rates";
import { putKind, putReturns } from "../testing/returns";
import { copyDatabase } from "../testing/worker-database";

/** A database of its own: the demo fills a whole one. */
let db: Database;
let all: pg.Client;
beforeAll(async () => {
  const { appUrl, superUrl } = await copyDatabase("walk");
  db = openDatabase(appUrl, 4);
  all = new pg.Client(superUrl);
  await all.connect();
});
afterAll(async () => {
  await all.end();
  await db.close();
});

const HOUR = 3600;
const TODAY = "2026-10-15";
const now = new Date(`${TODAY}T10:00:00Z`);

const lineOf = ({ columns, rows }: ExportTable, isIt: (cell: (head: string) => unknown) => boolean) => {
  const cells = rows.map((row) => (head: string) => row[columns.findIndex((column) => column.head === head)] ?? null);
  return cells.find(isIt);
};

type Walk = { api: Person["api"]; tenant: string; currency: string; month: Month };

/** What each place says of a tenant's month, under the name of the figure; all of one name must be the same. */
async function saidOf({ api, tenant, currency, month }: Walk): Promise<Record<string, unknown[]>> {
  const overview = await api.overview.month({ tenant, month });
  const summary = await api.summary.month({ tenant, month });
  const year = await api.budgets.year({ tenant, year: Number(month.slice(0, 4)) });
  const file = await api.overview.table({ tenant, month });
  const sheet = await api.summary.table({ tenant, month });
  const entries = await api.time.table({ tenant, from: firstDayOf(month), to: lastDayOf(month) });
  const { total, months, channels } = await api.roi.range({ tenant, from: month, to: month });
  const { months: six } = await api.roi.range({ tenant, from: addMonths(month, -5), to: month });
  const returnFile = await api.roi.table({ tenant, from: month, to: month });
  const named = [await api.roi.by({ tenant, from: month, to: month, by: "goal" }), await api.roi.by({ tenant, from: month, to: month, by: "provider" }), await api.roi.by({ tenant, from: month, to: month, by: "campaign" })];
  const { line } = await api.roi.working({ tenant, from: month, to: month, by: "channel", key: null });
  const lines = [total, line, ...months, ...six.slice(-1), ...named.map((each) => each.total)];
  const spent = (each: (typeof lines)[number]) => knownSpent({ ...each, costMinor: each.allInMinor });
  const ofYear = (measure: "time" | "money") => year.headline[measure]?.find((each) => each.month === month);
  const inSheet = (figure: string, of = month) => lineOf(sheet, (cell) => cell("figure") === figure && cell("month") === of);
  const inReturnFile = lineOf(returnFile, (cell) => cell("channel") === "total");
  const inFile = lineOf(file, (cell) => cell("part") === "headline");
  const seconds = entries.columns.findIndex(({ head }) => head === "seconds");
  const money = (minor: number | null | undefined) => (minor == null ? null : majorOf(minor, currency));
  return {
    used: [overview.headline.standing.used, summary.time.used, ofYear("time")?.used, inFile?.("used_seconds"), inSheet("time")?.("value")],
    // A retainer has more or less than its amount: the year of budgets says the amount alone.
    available: [overview.headline.standing.available, summary.time.available, inFile?.("budget_seconds"), inSheet("time")?.("budget_or_target")],
    logged: [overview.totalSeconds, entries.rows.reduce((sum, row) => sum + Number(row[seconds]), 0), ...lines.map((each) => each.seconds)],
    budgetMoney: [summary.money?.used ?? null, ofYear("money")?.kind === "none" ? null : (ofYear("money")?.used ?? null)],
    cost: [summary.roi?.spentMinor, ...lines.map(spent), summary.roi?.months.at(-1)?.spentMinor],
    costOfChannels: [total.allInMinor, channels.reduce((sum, channel) => sum + channel.allInMinor, 0)],
    costInFile: [money(summary.roi?.spentMinor), inSheet("spent")?.("value")],
    // The file of the ROI has its cost whole, whether all of it is known or not.
    allInInFile: [money(total.allInMinor), inReturnFile?.("cost")],
    backInFile: [money(knownReturn(total)), inSheet("return")?.("value"), inReturnFile?.("return")],
    back: [summary.roi?.returnMinor, ...lines.map(knownReturn)],
    roi: [summary.roi?.roi, ...lines.map((each) => each.roi), inSheet("roi")?.("value"), inReturnFile?.("roi")],
  };
}

/** The same of the portfolio, where the tenant belongs to an agency; amounts in the agency's currency. */
async function saidByAgency({ api, tenant, month }: Walk, agency: string, inAgencys: (minor: number) => number | null, currency: string): Promise<Record<string, unknown[]>> {
  const { rows } = await api.portfolio.month({ agency, month });
  const year = await api.portfolio.year({ agency, month });
  const row = rows.find(({ slug }) => slug === tenant);
  const table = await api.portfolio.table({ agency, month });
  const cell = lineOf(table, (of) => of("client") === row?.name);
  const summary = await api.summary.month({ tenant, month });
  const { headline } = await api.overview.month({ tenant, month });
  const amount = (minor: number | null | undefined) => (minor == null ? null : inAgencys(minor));
  const cost = amount(summary.roi?.spentMinor);
  return {
    used: [row?.standing.used, headline.standing.used, cell?.("used_seconds"), year.rows.find(({ slug }) => slug === tenant)?.steps.at(-1)?.used],
    roi: [row?.money.return?.roi, summary.roi?.roi, cell?.("roi")],
    cost: [row?.money.return?.spentMinor, cost],
    costInFile: [cost === null ? null : majorOf(cost, currency), cell?.("spent")],
    back: [row?.money.return?.returnMinor, amount(summary.roi?.returnMinor)],
  };
}

function expectSame(said: Record<string, unknown[]>, where: string) {
  for (const [figure, values] of Object.entries(said)) expect(values, `${figure} of ${where}`).toEqual(values.map(() => values[0]));
}

const RATE = 2.9134;

/** Somebody of the demo on a day, signed in. */
async function demoPerson(email: string, at: Date): Promise<Person["api"]> {
  const { rows: [user] } = await all.query<{ id: string }>("SELECT id FROM users WHERE email = $1", [email]);
  const userId = user?.id ?? "";
  const { id: sessionId } = await inTransaction(db, "mutation", async (tx) => {
    await actAs(tx, { userId });
    return insertSession(tx, userId, at);
  });
  return createCaller(callContext({ db, who: { userId, sessionId }, ip: "127.0.0.1", now: at }));
}

/** A client with random work, some of it without a rate, random money spent and random returns, some of them without a value. */
async function randomClient(agency: Awaited<ReturnType<typeof makeAgency>>, currency: string, seed: string) {
  const random = randomOf(seed);
  const whole = (most: number) => Math.floor(random() * most);
  const client = await makeClient(db, agency, { name: `Random ${currency}`, currency, holidayCountry: null, timeZone: "America/Sao_Paulo" });
  const tenant = client.slug;
  await setRate(agency.owner, client, "cost", 30 + whole(40), "2026-09-10");
  const channels: (string | null)[] = [null];
  for (const name of ["Instagram", "LinkedIn"]) channels.push(await openChannel(agency.owner, client, name));
  const activityId = await activityNamed(agency.owner, client, "Editorial");
  await agency.owner.api.budgets.create(write({ tenant, ...plainBudget, holds: { period: "month" as const, from: "2026-08" }, seconds: 40 * HOUR, minor: 123_457 }));
  const day = () => `2026-${["08", "09", "10"][whole(3)] ?? "10"}-${String(1 + whole(28)).padStart(2, "0")}`;
  await addHours(db, client, Array.from({ length: 60 }, () => ({ memberId: client.memberId, on: day(), seconds: 60 + whole(5 * HOUR), activityId, channelId: channels[whole(3)] ?? null })));
  for (const kind of ["fee", "tool", "ads", "training", "other"] as const) {
    for (let spent = 0; spent < 3; spent++) await agency.owner.api.expenses.add(write({ tenant, expenseId: crypto.randomUUID(), on: day(), kind, amountMinor: whole(90_001), channelId: channels[whole(3)] ?? null, goalId: null, supplier: "", note: "" }));
  }
  await inTransaction(db, "mutation", async (tx) => {
    const tenantId = await actAs(tx, { tenantId: client.id });
    const lead = await putKind(tx, tenantId, "result", [{ from: "2026-09-05", amountMinor: 3_333 }]);
    const sale = await putKind(tx, tenantId, "revenue", [{ from: "2026-01-01", marginPermille: 407 }]);
    await putReturns(tx, tenantId, client.memberId, Array.from({ length: 20 }, (_, at) => ({ on: day(), channelId: channels[whole(3)] ?? null, ...(at % 2 === 0 ? { kindId: lead, quantity: 1 + whole(9) } : { kindId: sale, amountMinor: whole(200_001) }) })));
  });
  return client;
}

describe("the same figure, wherever it is asked", () => {
  it("is the same to the last minor unit in a random client, in its own currency and in its agency's", async () => {
    const agency = await makeAgency(db, { owner: await makePerson(db, { now }, { now }), name: "Walkers", currency: "EUR", holidayCountry: null });
    await agency.owner.api.exchangeRates.set(write({ tenant: agency.slug, currency: "KWD", on: "2026-01-01", rate: RATE, source: "" }));
    const owner = personAt(db, agency.owner, now);
    for (const [currency, inAgencys] of [["EUR", (minor: number) => minor], ["KWD", (minor: number) => convertMinor(minor, "KWD", "EUR", RATE)], ["USD", () => null]] as const) {
      const client = await randomClient(agency, currency, `a month in ${currency}`);
      for (const month of ["2026-08", "2026-09", "2026-10"]) {
        const walk = { api: owner.api, tenant: client.slug, currency, month };
        const said = await saidOf(walk);
        expectSame(said, `${currency} ${month}`);
        expectSame(await saidByAgency(walk, agency.slug, inAgencys, "EUR"), `${currency} ${month} in the portfolio`);
        // Before its first rate nobody knows what a month cost.
        if (month > "2026-08") expect(said.cost?.[0]).toBeGreaterThan(0);
      }
    }
  }, 120_000);

  it("is the same all over the demo", async () => {
    await makeDemo(db, TODAY, () => now);
    const [eva, clara] = [await demoPerson("eva@northlight.example", now), await demoPerson("clara@fernweh.example", now)];
    const { rows } = await eva.portfolio.month({ agency: "northlight" });
    expect(rows.length).toBeGreaterThan(5);
    const { rows: places } = await all.query<{ slug: string; currency: string }>("SELECT slug, currency FROM tenants WHERE slug = ANY ($1)", [["fernweh-outdoor", ...rows.map(({ slug }) => slug)]]);
    for (const { slug, currency } of places) {
      for (const month of [monthOf(TODAY), addMonths(monthOf(TODAY), -1)]) {
        const isClient = slug !== "fernweh-outdoor";
        const walk = { api: isClient ? eva : clara, tenant: slug, currency, month };
        expectSame(await saidOf(walk), `${slug} ${month}`);
        if (isClient && currency === "EUR") expectSame(await saidByAgency(walk, "northlight", (minor) => minor, "EUR"), `${slug} ${month} in the portfolio`);
      }
    }
  }, 400_000);
});
