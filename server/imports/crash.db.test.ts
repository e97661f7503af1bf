import pg from "pg";
import { expect, it } from "vitest";
import { makeCompany, write } from "../testing/factories";
import { prepareImport } from "../testing/imports";
import { testDatabase } from "../testing/test-database";
import { workerDatabase } from "../testing/worker-database";
import { runImport } from "./jobs";

const ROWS = 20_000;

function manyRows(): string {
  const lines = ["User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags"];
  for (let at = 0; at < ROWS; at++) lines.push(`Ann,,,LinkedIn,,Reply ${at},No,2025-03-03,10:00:00,2025-03-03,10:20:00,00:20:00,`);
  return lines.join("\n");
}

it("leaves nothing behind when the work is killed in the middle, and does all of it on the next try", { timeout: 120_000 }, async () => {
  const db = await testDatabase();
  const { slug: tenant, id: tenantId, owner } = await makeCompany(db);
  const importId = await prepareImport(db, owner, { id: tenantId, slug: tenant }, manyRows());
  await owner.api.imports.run(write({ tenant, importId }));
  const job = { tenantId, tenant, importId, userId: owner.userId };

  const killer = new pg.Client((await workerDatabase()).superUrl);
  await killer.connect();
  let isOver = false;
  const killed = (async () => {
    while (!isOver) {
      const { progress } = await owner.api.imports.progress({ tenant, importId });
      if (progress > 0) {
        const { rowCount } = await killer.query("SELECT pg_terminate_backend(a.pid) FROM pg_stat_activity a JOIN pg_locks l ON l.pid = a.pid WHERE l.locktype = 'advisory' AND a.datname = current_database()");
        return { progress, connections: rowCount };
      }
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    return null;
  })();
  await expect(runImport(db, job, new Date(), false)).rejects.toThrow();
  isOver = true;
  expect((await killed)?.progress).toBeLessThan(ROWS);
  await killer.end();

  expect((await owner.api.time.entries({ tenant })).count).toBe(0);
  expect((await owner.api.members.list({ tenant })).members).toHaveLength(1);
  expect(await owner.api.imports.progress({ tenant, importId })).toMatchObject({ state: "running", problem: null });
  expect(await runImport(db, job, new Date())).toEqual({ outcome: "done" });
  expect(await owner.api.imports.progress({ tenant, importId })).toMatchObject({ state: "done", added: ROWS, known: 0 });
});
