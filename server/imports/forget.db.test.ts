import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../db/client";
import { actAs } from "../db/tenant";
import { inTransaction } from "../db/transaction";
import { makeCompany, write, type Place } from "../testing/factories";
import { finishImport, prepareImport, uploadReadable } from "../testing/imports";
import { testDatabase } from "../testing/test-database";
import { forgetFile } from "./jobs";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));

const FILE = [
  "User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags",
  "Ann,ann@example.test,,LinkedIn,,A secret note,No,2026-03-02,09:00:00,2026-03-02,10:00:00,01:00:00,",
].join("\n");
const later = new Date("2026-06-15T08:00:00Z");

/** The row as it stands in the table. */
const rowOf = (tenant: Place, importId: string) =>
  inTransaction(db, "query", async (tx) => {
    const tenantId = await actAs(tx, { tenantId: tenant.id });
    return tx.import.findFirst({ where: { tenantId, id: importId }, select: { content: true, settings: true, sha256: true } });
  });

describe("an uploaded file", () => {
  it("is kept for 90 days, and the job that forgets it outlives them", async () => {
    const company = await makeCompany(db);
    const importId = await uploadReadable(db, company.owner, company, "export.csv", FILE);
    const jobs = await db.read.$queryRaw`
      SELECT data, extract(day FROM start_after - created_on)::int AS days, keep_until > start_after + interval '14 days' AS outlives
      FROM pgboss.job WHERE name = 'import-files' AND data->>'importId' = ${importId}`;
    expect(jobs).toEqual([{ data: { tenantId: company.id, importId }, days: 90, outlives: true }]);
    await uploadReadable(db, company.owner, company, "export.csv", FILE);
    expect(await db.read.$queryRaw`SELECT count(*)::int AS jobs FROM pgboss.job WHERE name = 'import-files' AND data->>'tenantId' = ${company.id}`).toEqual([{ jobs: 1 }]);
  });

  it("is gone then with all that was shown of it, while the history stays, says so, and can still be taken back", async () => {
    const company = await makeCompany(db);
    const importId = await prepareImport(db, company.owner, company, FILE);
    expect(await finishImport(db, company.owner, company, importId)).toMatchObject({ state: "done", added: 1, isFileGone: false });
    await forgetFile(db, { tenantId: company.id, importId }, later);
    const row = await rowOf(company, importId);
    expect(row?.content).toBeNull();
    expect(JSON.stringify(row?.settings)).not.toContain("secret");
    expect(await company.owner.api.imports.list({ tenant: company.slug })).toMatchObject([{ state: "done", added: 1, isFileGone: true }]);
    expect(await company.owner.api.imports.undo(write({ tenant: company.slug, importId }))).toEqual({ removed: 1 });
  });

  it("that was never imported cannot be gone on with, but uploaded anew", async () => {
    const company = await makeCompany(db);
    const importId = await prepareImport(db, company.owner, company, FILE);
    await forgetFile(db, { tenantId: company.id, importId }, later);
    const at = { tenant: company.slug, importId };
    const gone = { code: "CONFLICT", message: "importFileGone" };
    await expect(company.owner.api.imports.get(at)).rejects.toMatchObject(gone);
    await expect(company.owner.api.imports.sources(at)).rejects.toMatchObject(gone);
    await expect(company.owner.api.imports.answer(write({ ...at, answers: { zone: "Europe/Amsterdam" } }))).rejects.toMatchObject(gone);
    await expect(company.owner.api.imports.run(write(at))).rejects.toMatchObject(gone);
    expect(await uploadReadable(db, company.owner, company, "export.csv", FILE)).not.toBe(importId);
  });

  it("is not taken away from an import that runs: that is tried again", async () => {
    const company = await makeCompany(db);
    const importId = await prepareImport(db, company.owner, company, FILE);
    await company.owner.api.imports.run(write({ tenant: company.slug, importId }));
    await expect(forgetFile(db, { tenantId: company.id, importId }, later)).rejects.toThrow("runs");
    expect((await rowOf(company, importId))?.content).not.toBeNull();
  });

  it("is forgotten in its own tenant only, and twice does nothing", async () => {
    const [company, other] = [await makeCompany(db), await makeCompany(db)];
    const importId = await uploadReadable(db, company.owner, company, "export.csv", FILE);
    await forgetFile(db, { tenantId: other.id, importId }, later);
    expect((await rowOf(company, importId))?.content).not.toBeNull();
    await forgetFile(db, { tenantId: company.id, importId }, later);
    await forgetFile(db, { tenantId: company.id, importId }, later);
    expect((await rowOf(company, importId))?.content).toBeNull();
  });
});
