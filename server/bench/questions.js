import { randomUUID } from "node:crypto";
import { LAST_MONTH } from "./data-set.js";

/** @typedef {import("./load.js").House} House */
/** @typedef {ReturnType<typeof import("./caller.js").makeCaller>} Call */
/** @typedef {{ name: string, count: number, ask: (turn: number) => Promise<unknown>, floor: (turn: number) => Promise<unknown>, writes?: true }} Question */

/** Eleven months before the last one. */
const FIRST_MONTH = `${Number(LAST_MONTH.slice(0, 4)) - 1}-${String(Number(LAST_MONTH.slice(5)) + 1).padStart(2, "0")}`;
const FIRST_DAY = `${LAST_MONTH}-01`;
const LAST_DAY = `${LAST_MONTH}-31`;
const MIDWEEK = `${LAST_MONTH}-14`;
const TWO_WEEKS = [`${LAST_MONTH}-05`, `${LAST_MONTH}-18`];

/**
 * What is asked of the product by its procedures, and beside it, as the floor, plain SQL that holds the same facts: prepared
 * statements of the owner, to whom no wall applies, one after the other on one connection.
 * @param {House} house @param {Call} call @param {import("pg").Client} db as the owner @returns {Question[]}
 */
export function questionsOf(house, call, db) {
  const clients = house.agencies.flatMap(({ owner, people, clients }) => clients.map((client) => ({ ...client, owner, people })));
  // A stride that meets every client and is no order of theirs.
  const clientAt = (/** @type {number} */ turn) => /** @type {(typeof clients)[number]} */ (clients[(turn * 37) % clients.length]);
  const agencyAt = (/** @type {number} */ turn) => /** @type {House["agencies"][number]} */ (house.agencies[turn % house.agencies.length]);
  const sql = (/** @type {string} */ name, /** @type {string} */ text, /** @type {unknown[]} */ values) => db.query({ name, text, values });

  /** @param {readonly string[]} ids */
  const portfolioFloor = async (ids) => {
    await sql("portfolio totals", "SELECT tenant_id, month, seconds FROM time_months WHERE tenant_id = ANY ($1::uuid[]) AND month = $2::date", [ids, FIRST_DAY]);
    await sql("portfolio people", `SELECT m.tenant_id, m.id, u.name, (SELECT max(e."on") FROM time_entries e WHERE e.tenant_id = m.tenant_id AND e.member_id = m.id AND e.deleted_at IS NULL AND e."on" BETWEEN $2 AND $3)
      FROM members m JOIN users u ON u.id = m.user_id WHERE m.tenant_id = ANY ($1::uuid[])`, [ids, FIRST_DAY, LAST_DAY]);
  };
  /** @param {string} tenant @param {string} member @param {string} activity @param {string} channel */
  const insert = (tenant, member, activity, channel) =>
    sql("write", `INSERT INTO time_entries (tenant_id, id, member_id, "on", time_zone, seconds, channel_id, activity_id, note) VALUES ($1, $2, $3, $4, 'Europe/Amsterdam', 900, $5, $6, 'Written by the benchmark')`,
      [tenant, randomUUID(), member, MIDWEEK, channel, activity]);

  return [
    {
      name: "overview", count: 200,
      ask: (turn) => call(clientAt(turn).owner, "query", "overview.month", { tenant: clientAt(turn).slug, month: LAST_MONTH }),
      floor: async (turn) => {
        const { id } = clientAt(turn);
        await sql("overview days", `SELECT "on", channel_id, activity_id, sum(seconds) FROM time_entries WHERE tenant_id = $1 AND deleted_at IS NULL AND "on" BETWEEN $2 AND $3 GROUP BY 1, 2, 3`, [id, FIRST_DAY, LAST_DAY]);
        await sql("overview year", "SELECT month, channel_id, activity_id, seconds FROM time_month_cells WHERE tenant_id = $1 AND month BETWEEN $2::date - interval '11 months' AND $2::date", [id, FIRST_DAY]);
        await sql("overview people", `SELECT member_id, "on", sum(seconds) FROM time_entries WHERE tenant_id = $1 AND deleted_at IS NULL AND "on" BETWEEN $2 AND $3 GROUP BY 1, 2`, [id, FIRST_DAY, LAST_DAY]);
      },
    },
    {
      name: "portfolio of 20", count: 100,
      ask: (turn) => call(agencyAt(turn).owner, "query", "portfolio.month", { agency: agencyAt(turn).slug, month: LAST_MONTH }),
      floor: (turn) => portfolioFloor(agencyAt(turn).clients.map(({ id }) => id)),
    },
    {
      name: "portfolio of 20 × 12 months", count: 100,
      ask: (turn) => call(agencyAt(turn).owner, "query", "portfolio.year", { agency: agencyAt(turn).slug, month: LAST_MONTH }),
      floor: (turn) => portfolioYearFloor(db, agencyAt(turn).clients.map(({ id }) => id)),
    },
    {
      name: "ROI by channel × 12 months", count: 100,
      ask: (turn) => call(clientAt(turn).owner, "query", "roi.range", { tenant: clientAt(turn).slug, from: FIRST_MONTH, to: LAST_MONTH }),
      floor: (turn) => returnFloor(db, clientAt(turn).id),
    },
    {
      name: "executive page", count: 100,
      ask: (turn) => call(clientAt(turn).owner, "query", "summary.month", { tenant: clientAt(turn).slug, month: LAST_MONTH }),
      floor: async (turn) => {
        const { id } = clientAt(turn);
        await sql("summary days", `SELECT "on", sum(seconds) FROM time_entries WHERE tenant_id = $1 AND deleted_at IS NULL AND "on" BETWEEN $2 AND $3 GROUP BY 1`, [id, FIRST_DAY, LAST_DAY]);
        await returnFloor(db, id);
      },
    },
    {
      name: "week", count: 200,
      ask: (turn) => call(/** @type {any} */ (clientAt(turn).people[turn % 5]), "query", "time.week", { tenant: clientAt(turn).slug, on: MIDWEEK }),
      floor: (turn) =>
        sql("week", `SELECT e.*, c.name, a.name, a.kind FROM time_entries e JOIN activities a ON a.tenant_id = e.tenant_id AND a.id = e.activity_id LEFT JOIN channels c ON c.tenant_id = e.tenant_id AND c.id = e.channel_id
          WHERE e.tenant_id = $1 AND e.member_id = $2 AND e.deleted_at IS NULL AND e."on" BETWEEN $3 AND $4`, [clientAt(turn).id, clientAt(turn).members[turn % 5], ...TWO_WEEKS]),
    },
    {
      name: "latest entries", count: 200,
      ask: (turn) => call(clientAt(turn).owner, "query", "time.entries", { tenant: clientAt(turn).slug }),
      floor: (turn) =>
        sql("latest", `SELECT e.*, c.name, a.name, a.kind, u.name FROM time_entries e JOIN activities a ON a.tenant_id = e.tenant_id AND a.id = e.activity_id LEFT JOIN channels c ON c.tenant_id = e.tenant_id AND c.id = e.channel_id
          JOIN members m ON m.tenant_id = e.tenant_id AND m.id = e.member_id LEFT JOIN users u ON u.id = m.user_id
          WHERE e.tenant_id = $1 AND e.deleted_at IS NULL ORDER BY e."on" DESC, e.created_at DESC, e.id DESC LIMIT 50`, [clientAt(turn).id]),
    },
    {
      name: "one entry written", count: 200, writes: true,
      ask: (turn) => {
        const { slug, people, channels, activities } = clientAt(turn);
        return call(/** @type {any} */ (people[turn % 5]), "mutation", "time.log", {
          tenant: slug, mutationId: randomUUID(), entryId: randomUUID(), on: MIDWEEK, timeZone: "Europe/Amsterdam", seconds: 900, startedAt: null, endedAt: null,
          channelId: channels[turn % 6], activityId: activities[turn % 8], goalId: null, note: "Written by the benchmark",
        });
      },
      floor: (turn) => {
        const { id, members, channels, activities } = clientAt(turn);
        return insert(id, members[turn % 5] ?? "", activities[turn % 8] ?? "", channels[turn % 6] ?? "");
      },
    },
  ];
}

/** What twelve months cost by channel in hours and besides, and what they brought. @param {import("pg").Client} db @param {string} id of the tenant */
async function returnFloor(db, id) {
  const values = [id, FIRST_DAY, LAST_DAY];
  await db.query({ name: "return hours", text: "SELECT month, channel_id, sum(cost_rate_seconds) FROM time_month_cells WHERE tenant_id = $1 AND month BETWEEN $2::date - interval '11 months' AND $3::date GROUP BY 1, 2", values });
  await db.query({ name: "return costs", text: `SELECT channel_id, kind, sum(amount_minor) FROM expenses WHERE tenant_id = $1 AND deleted_at IS NULL AND "on" BETWEEN $2::date - interval '11 months' AND $3::date GROUP BY 1, 2`, values });
  await db.query({ name: "returns", text: `SELECT channel_id, kind_id, sum(quantity), sum(amount_minor) FROM returns WHERE tenant_id = $1 AND deleted_at IS NULL AND "on" BETWEEN $2::date - interval '11 months' AND $3::date GROUP BY 1, 2`, values });
}

/**
 * Twelve months of totals and of what was budgeted. @param {import("pg").Client} db @param {readonly string[]} ids
 */
async function portfolioYearFloor(db, ids) {
  await db.query({ name: "year totals", text: "SELECT tenant_id, month, seconds FROM time_months WHERE tenant_id = ANY ($1::uuid[]) AND month BETWEEN $2::date - interval '11 months' AND $2::date", values: [ids, FIRST_DAY] });
  await db.query({
    name: "year budgets",
    text: `SELECT b.tenant_id, b.id, a.from_on, a.to_on, a.amount FROM budgets b JOIN budget_amounts a ON a.tenant_id = b.tenant_id AND a.budget_id = b.id
      WHERE b.tenant_id = ANY ($1::uuid[]) AND a.measure = 'time' AND a.from_on <= $3::date AND (a.to_on IS NULL OR a.to_on > $2::date - interval '11 months')`,
    values: [ids, FIRST_DAY, LAST_DAY],
  });
}

/** The portfolio of all clients, once they are gathered in one agency: a month, and twelve. @param {House} house @param {Call} call @param {import("pg").Client} db @returns {Question[]} */
export function wholePortfolio(house, call, db) {
  const [first] = house.agencies;
  if (!first) throw new Error("There is no agency.");
  const ids = house.agencies.flatMap(({ clients }) => clients.map(({ id }) => id));
  return [
    {
      name: "portfolio of 200", count: 60,
      ask: () => call(first.owner, "query", "portfolio.month", { agency: first.slug, month: LAST_MONTH }),
      floor: async () => {
        await db.query({ name: "whole totals", text: "SELECT tenant_id, month, seconds FROM time_months WHERE tenant_id = ANY ($1::uuid[]) AND month = $2::date", values: [ids, FIRST_DAY] });
        await db.query({
          name: "whole people",
          text: `SELECT m.tenant_id, m.id, u.name, (SELECT max(e."on") FROM time_entries e WHERE e.tenant_id = m.tenant_id AND e.member_id = m.id AND e.deleted_at IS NULL AND e."on" BETWEEN $2 AND $3)
            FROM members m JOIN users u ON u.id = m.user_id WHERE m.tenant_id = ANY ($1::uuid[])`,
          values: [ids, FIRST_DAY, LAST_DAY],
        });
      },
    },
    {
      name: "portfolio of 200 × 12 months", count: 60,
      ask: () => call(first.owner, "query", "portfolio.year", { agency: first.slug, month: LAST_MONTH }),
      floor: () => portfolioYearFloor(db, ids),
    },
  ];
}
