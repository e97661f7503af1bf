import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../db/client";
import { actAs } from "../db/tenant";
import { inTransaction } from "../db/transaction";
import { addMember, makeAgency, makeClient, makeCompany, type Person, type Place, write } from "../testing/factories";
import { testDatabase } from "../testing/test-database";
import type { MailJob } from "./schema";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));

/** A job as the queue leaves it; answers its id. */
async function leave(name: "mail" | "dead-letters", data: MailJob | { tenantId: string }, { state = "failed", tries = 12 } = {}): Promise<string> {
  const id = randomUUID();
  await db.write.$executeRaw`INSERT INTO pgboss.job (id, name, data, state, retry_count, retry_limit, completed_on) VALUES (${id}::uuid, ${name}, ${JSON.stringify(data)}::jsonb, ${state}::pgboss.job_state, ${tries}, 12, CASE WHEN ${state} = 'failed' THEN now() END)`;
  return id;
}
const jobOf = async (id: string) => (await db.read.$queryRaw<{ state: string; tries: number }[]>`SELECT state::text, retry_limit - retry_count AS tries FROM pgboss.job WHERE id = ${id}::uuid`)[0];

const invite = (place: Place & { memberId: string }, email: string) =>
  inTransaction(db, "mutation", async (tx) => {
    const tenantId = await actAs(tx, { tenantId: place.id });
    return (await tx.invite.create({ data: { tenantId, email, role: "member", invitedById: place.memberId, expiresAt: new Date(Date.now() + 86_400_000) }, select: { id: true } })).id;
  });
const listed = async ({ api }: Pick<Person, "api">, { slug }: Pick<Place, "slug">) => (await api.mail.unsent({ tenant: slug })).map(({ kind, to, isGivenUp }) => ({ kind, to, isGivenUp }));

describe("what could not be sent", () => {
  it("is told to whoever runs the workspace, letter by letter, with whom it was for", async () => {
    const { owner, ...company } = await makeCompany(db);
    const member = await addMember(db, company, "member");
    await leave("mail", { kind: "invite", tenantId: company.id, inviteId: await invite(company, "new@example.test") });
    await leave("mail", { kind: "alerts", tenantId: company.id, memberId: company.memberId, mailId: randomUUID() }, { state: "retry", tries: 5 });
    await leave("mail", { kind: "missing-time", userId: member.userId });
    await leave("dead-letters", { tenantId: company.id }, { state: "created", tries: 0 });
    const found = await listed(owner, company);
    expect(found).toHaveLength(4);
    expect(found).toEqual(
      expect.arrayContaining([
        { kind: "invite", to: "new@example.test", isGivenUp: true },
        { kind: "alerts", to: owner.name, isGivenUp: false },
        { kind: "missing-time", to: member.name, isGivenUp: true },
        { kind: "budget-watch", to: null, isGivenUp: true },
      ]),
    );
    await expect(listed(await addMember(db, company, "manager"), company)).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  it("says nothing of letters that are on their way, of what people asked for themselves, or of anybody else's workspace", async () => {
    const [{ owner, ...ours }, theirs] = [await makeCompany(db), await makeCompany(db)];
    const toMember = { kind: "alerts" as const, tenantId: ours.id, memberId: ours.memberId, mailId: randomUUID() };
    for (const [state, tries] of [["created", 0], ["active", 4], ["retry", 1], ["completed", 0]] as const) await leave("mail", toMember, { state, tries });
    await leave("mail", { kind: "reset-password", userId: owner.userId });
    await leave("mail", { kind: "missing-time", userId: theirs.owner.userId });
    await leave("mail", { ...toMember, tenantId: theirs.id });
    await leave("dead-letters", { tenantId: theirs.id }, { state: "created" });
    expect(await listed(owner, ours)).toEqual([]);
    // A job of ours that points at a thing of theirs names nobody.
    await leave("mail", { kind: "invite", tenantId: ours.id, inviteId: await invite(theirs, "secret@example.test") });
    expect(await listed(owner, ours)).toEqual([{ kind: "invite", to: null, isGivenUp: true }]);
  });

  it("of reminders is told by the agency and not by its clients", async () => {
    const agency = await makeAgency(db);
    const client = await makeClient(db, agency);
    await leave("mail", { kind: "missing-time", userId: agency.owner.userId });
    expect(await listed(agency.owner, agency)).toHaveLength(1);
    expect(await listed(agency.owner, client)).toEqual([]);
  });

  it("is tried again when somebody asks for it, as often as a first time; only their own", async () => {
    const [{ owner, ...ours }, theirs] = [await makeCompany(db), await makeCompany(db)];
    const tenant = ours.slug;
    const letter = { kind: "alerts" as const, tenantId: ours.id, memberId: ours.memberId, mailId: randomUUID() };
    const [jobId, foreign, done] = [await leave("mail", letter), await leave("mail", { ...letter, tenantId: theirs.id }), await leave("mail", letter, { state: "completed" })];
    for (const id of [foreign, done, randomUUID()]) await expect(owner.api.mail.sendAgain(write({ tenant, jobId: id }))).rejects.toMatchObject({ code: "NOT_FOUND", message: "noSuchLetter" });
    await owner.api.mail.sendAgain(write({ tenant, jobId }));
    expect([await jobOf(jobId), await jobOf(foreign), await jobOf(done)]).toEqual([{ state: "retry", tries: 12 }, { state: "failed", tries: 0 }, { state: "completed", tries: 0 }]);
    expect(await listed(owner, ours)).toEqual([{ kind: "alerts", to: owner.name, isGivenUp: false }]);
  });

  it("of a look at the budgets is looked at anew", async () => {
    const { owner, ...company } = await makeCompany(db);
    const jobId = await leave("dead-letters", { tenantId: company.id }, { state: "created" });
    await owner.api.mail.sendAgain(write({ tenant: company.slug, jobId }));
    expect(await jobOf(jobId)).toBeUndefined();
    expect(await listed(owner, company)).toEqual([]);
    expect(await db.read.$queryRaw`SELECT 1 FROM pgboss.job WHERE name = 'alerts' AND data->>'tenantId' = ${company.id}`).not.toHaveLength(0);
  });
});
