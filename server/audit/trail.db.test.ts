import { randomUUID } from "node:crypto";
import fc from "fast-check";
import pg from "pg";
import { describe, expect, it } from "vitest";
import { columnOf } from "../db/day-column";
import { actAs, type TenantId } from "../db/tenant";
import { inTransaction, type Tx } from "../db/transaction";
import { addDays } from "../domain/day";
import { addMember, makeCompany, write } from "../testing/factories";
import { ownDatabase } from "../testing/own-database";
import { rounds, roundsTimeout } from "../testing/rounds";
import { seatByName } from "../testing/steering";
import { logWork, makeWork } from "../testing/time-entries";
import { verifyTrail } from "./verify";

const own = ownDatabase("trail");

const inTenant = <T>(tenantId: string, work: (tx: Tx, tenantId: TenantId) => Promise<T>) => inTransaction(own.db, "mutation", async (tx) => work(tx, await actAs(tx, { tenantId })));
const verify = (tenantId: string) => inTenant(tenantId, verifyTrail);

async function companyWithEntry() {
  const { id, slug, owner } = await makeCompany(own.db);
  const { channelId, activityId } = await makeWork(owner, slug);
  const entryId = await logWork(owner, slug, { on: "2026-03-10", activityId, channelId, note: "Replies" });
  return { id, slug, owner, activityId, channelId, entryId };
}

const lines = async (tenantId: string, table: string) =>
  (await own.superuser.query("SELECT op, actor_id, key, before, after FROM audit_log WHERE tenant_id = $1 AND table_name = $2 ORDER BY id", [tenantId, table])).rows;

describe("the trail of what was written", () => {
  it("says who added, what changed from what to what, and leaves a write without a change out", async () => {
    const { id, slug, owner, activityId, channelId, entryId } = await companyWithEntry();
    await owner.api.time.move(write({ tenant: slug, entryIds: [entryId], on: "2026-03-11" }));
    await own.superuser.query("UPDATE time_entries SET note = note WHERE id = $1", [entryId]);
    const [added, ...changes] = await lines(id, "time_entries");
    expect(added).toMatchObject({ op: "insert", actor_id: owner.userId, key: { id: entryId }, before: null, after: { activity_id: activityId, channel_id: channelId, seconds: 3600, note: "Replies" } });
    expect(added.after).not.toHaveProperty("tenant_id");
    expect(Object.assign({}, ...changes.map(({ after }) => after))).toMatchObject({ on: "2026-03-11", version: 2 });
    expect(Object.assign({}, ...changes.map(({ before }) => before)).on).toBe("2026-03-10");
    expect(changes.flatMap(({ after }) => Object.keys(after))).not.toContain("note");
  });

  it("knows no name and no address, only that it changed", async () => {
    const { id, slug, owner } = await companyWithEntry();
    await owner.api.members.addPlaceholder(write({ tenant: slug, name: "Ada Lovelace" }));
    await owner.api.invites.create(write({ tenant: slug, email: "ada@example.test", role: "member", memberId: null }));
    await seatByName(owner, slug, "Ada Lovelace");
    await owner.api.voices.add(write({ tenant: slug, voiceId: randomUUID(), memberId: null, name: "Ada Lovelace", tone: "Precise", channelId: null }));
    await owner.api.expenses.add(write({ tenant: slug, expenseId: randomUUID(), on: "2026-03-10", kind: "fee" as const, amountMinor: 60_000, channelId: null, goalId: null, supplier: "Lovelace Studio", note: "Films" }));
    const { rows } = await own.superuser.query("SELECT * FROM audit_log WHERE tenant_id = $1", [id]);
    expect(JSON.stringify(rows)).not.toMatch(/Ada|ada@|Lovelace/);
    for (const [table, column] of [["steering_seats", "name"], ["voices", "name"], ["expenses", "supplier"]] as const) expect((await lines(id, table))[0].after[column], table).toHaveProperty("digest");
    expect((await lines(id, "invites"))[0].after.email).toEqual({ digest: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(await verify(id)).toEqual([]);
  });

  it("cannot be written, changed or emptied by the app", async () => {
    const { id } = await companyWithEntry();
    const app = new pg.Client(own.appUrl);
    await app.connect();
    await app.query("SELECT set_config('app.tenant', $1, false), set_config('app.tenants', $2, false)", [id, `{${id}}`]);
    expect((await app.query("SELECT count(*)::int AS n FROM audit_log")).rows[0].n).toBeGreaterThan(3);
    for (const write of [
      `INSERT INTO audit_log (tenant_id, table_name, op, key, after) VALUES ('${id}', 'goals', 'insert', '{}', '{}')`,
      "UPDATE audit_log SET op = 'insert'",
      "DELETE FROM audit_log",
      "TRUNCATE audit_log",
    ]) await expect(app.query(write), write).rejects.toMatchObject({ code: "42501" });
    await app.end();
  });

  it("is not written by what was rolled back", async () => {
    const { id } = await companyWithEntry();
    const before = (await lines(id, "goals")).length;
    await inTenant(id, async (tx, tenantId) => {
      await tx.goal.create({ data: { tenantId, title: "Not to be", rank: 1 }, select: { id: true } });
      throw new Error("no");
    }).catch(() => null);
    expect(await lines(id, "goals")).toHaveLength(before);
  });
});

/** One write of a kind that the product does, by a number that chooses everything. */
type Step = { kind: number; n: number; value: number };
const steps = fc.array(fc.record({ kind: fc.nat(7), n: fc.nat(19), value: fc.nat(5000) }), { minLength: 1000, maxLength: 1000 });

async function doStep(tx: Tx, tenantId: TenantId, { kind, n, value }: Step, ids: { entries: string[]; members: string[]; activityId: string }) {
  const id = ids.entries[n] ?? "";
  const entry = { tenantId, id };
  const on = columnOf(addDays("2026-01-01", n));
  if (kind === 0) await tx.timeEntry.createMany({ data: [{ ...entry, memberId: ids.members[0] ?? "", on, timeZone: "Europe/Amsterdam", seconds: value, activityId: ids.activityId, note: `${value}` }], skipDuplicates: true });
  if (kind === 1) await tx.timeEntry.updateMany({ where: entry, data: { seconds: value, note: String.fromCodePoint(0x1f300 + (value % 300)), version: { increment: 1 } } });
  if (kind === 2) await tx.timeEntry.updateMany({ where: { tenantId, seconds: { lt: value } }, data: { deletedAt: value % 2 ? new Date(value * 1e9) : null } });
  if (kind === 3) await tx.holiday.createMany({ data: [{ tenantId, on, name: `Day ${value}` }], skipDuplicates: true });
  if (kind === 4) await tx.holiday.deleteMany({ where: { tenantId, on: { lte: on } } });
  if (kind === 5) await tx.holiday.updateMany({ where: { tenantId, on }, data: { on: columnOf(addDays("2027-01-01", value)), isWorked: value % 2 === 0 } }).catch(() => null);
  if (kind === 6) await tx.member.updateMany({ where: { tenantId, id: ids.members[1] ?? "" }, data: { placeholder: `Person ${value}` } });
  if (kind === 7) await tx.channel.updateMany({ where: { tenantId }, data: { minimumMonthSeconds: value % 3 ? value : null, handle: `@${value}` } });
}

describe("the trail, replayed,", () => {
  it("is what the tables hold after thousands of writes", { timeout: roundsTimeout(120_000) }, async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        const { id, slug, owner, activityId } = await companyWithEntry();
        const placeholder = await owner.api.members.addPlaceholder(write({ tenant: slug, name: "Somebody" }));
        const [ownerPlace] = await inTenant(id, (tx) => tx.member.findMany({ where: { tenantId: id, userId: owner.userId }, select: { id: true } }));
        const ids = { entries: Array.from({ length: 20 }, () => crypto.randomUUID()), members: [ownerPlace?.id ?? "", placeholder.id], activityId };
        // The last day of a move may be taken: such a step fails as a whole, and nothing of it may be on the trail.
        for (let at = 0; at < all.length; at += 20) await inTenant(id, async (tx, tenantId) => {
          for (const step of all.slice(at, at + 20)) await doStep(tx, tenantId, step, ids);
        }).catch(() => null);
        expect(await verify(id)).toEqual([]);
        expect((await lines(id, "time_entries")).length).toBeGreaterThan(200);
      }),
      { numRuns: rounds(3, 100) },
    );
  });

  it.each([
    ["a row that was changed past the triggers", "UPDATE time_entries SET seconds = seconds + 1 WHERE id = $1", /time_entries .*: is-not-as-written seconds$/],
    ["a row that was taken away past them", "DELETE FROM time_entries WHERE id = $1", /time_entries .*: is-gone$/],
    ["a row that was put in past them", "INSERT INTO time_entries SELECT (jsonb_populate_record(e, jsonb_build_object('id', gen_random_uuid()))).* FROM time_entries e WHERE id = $1", /time_entries .*: was-never-written-down$/],
    ["a name that was changed past them, though the trail knows none", "UPDATE members SET placeholder = 'Eve' WHERE placeholder IS NOT NULL AND tenant_id = (SELECT tenant_id FROM time_entries WHERE id = $1)", /members .*: is-not-as-written placeholder$/],
    ["a line in which one character was changed", "UPDATE audit_log SET after = jsonb_set(after, '{note}', to_jsonb('Replied'::text)) WHERE key ->> 'id' = $1 AND op = 'insert'", /time_entries .*: is-not-as-written note$/],
    ["a line that was overwritten since, in which one character was changed", "UPDATE audit_log SET after = jsonb_set(after, '{seconds}', '3601') WHERE key ->> 'id' = $1 AND op = 'insert'", /time_entries .*: line \d+ does-not-follow$/],
    ["a line that was taken away", "DELETE FROM audit_log WHERE key ->> 'id' = $1 AND op = 'insert'", /time_entries .*: line \d+ was-not-there$/],
    ["a line that was moved to another row", "UPDATE audit_log SET key = jsonb_build_object('id', gen_random_uuid()) WHERE key ->> 'id' = $1 AND op = 'insert'", /time_entries .*: line \d+ has-another-key$/],
  ])("finds %s", async (_, sql, says) => {
    const { id, slug, owner, entryId } = await companyWithEntry();
    await owner.api.members.addPlaceholder(write({ tenant: slug, name: "Somebody" }));
    await own.superuser.query("UPDATE time_entries SET seconds = 60, version = 2 WHERE id = $1", [entryId]);
    expect(await verify(id)).toEqual([]);
    await own.pastTriggers(sql, [entryId]);
    const found = await verify(id);
    expect(found.some((line) => says.test(line)), found.join("\n")).toBe(true);
  });

  it("finds nothing of another tenant's", async () => {
    const [mine, other] = [await companyWithEntry(), await companyWithEntry()];
    await addMember(own.db, mine, "manager");
    await own.pastTriggers("UPDATE time_entries SET seconds = 1 WHERE id = $1", [other.entryId]);
    expect(await verify(mine.id)).toEqual([]);
    expect(await verify(other.id)).toHaveLength(1);
  });
});
