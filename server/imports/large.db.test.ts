import { expect, it } from "vitest";
import { makeCompany, write } from "../testing/factories";
import { finishImport, prepareImport } from "../testing/imports";
import { testDatabase } from "../testing/test-database";

const ROWS = 100_000;
const two = (value: number) => String(value).padStart(2, "0");

/** A year of five people, one row each twenty minutes. */
function largeFile(): string {
  const lines = ["User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags"];
  for (let at = 0; at < ROWS; at++) {
    const day = `2025-${two((at % 12) + 1)}-${two((at % 28) + 1)}`;
    lines.push(`Person ${at % 5},,Client ${at % 7},Instagram,Community,Reply ${at},No,${day},10:00:00,${day},10:20:00,00:20:00,`);
  }
  return lines.join("\n");
}

it("imports 100,000 rows in one go, lets others work meanwhile, and takes them out again", { timeout: 240_000 }, async () => {
  const db = await testDatabase();
  const company = await makeCompany(db);
  const { api } = company.owner;
  const importId = await prepareImport(db, company.owner, company, largeFile());

  let answered = 0;
  let isDone = false;
  const others = (async () => {
    while (!isDone) {
      await api.activities.list({ tenant: company.slug });
      answered += 1;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  })();
  const done = await finishImport(db, company.owner, company, importId);
  isDone = true;
  await others;

  expect(done).toMatchObject({ state: "done", added: ROWS, known: 0, progress: ROWS });
  expect(answered).toBeGreaterThan(10);
  expect((await api.time.entries({ tenant: company.slug })).seconds).toBe(ROWS * 1200);
  expect(await api.imports.undo(write({ tenant: company.slug, importId }))).toEqual({ removed: ROWS });
});
