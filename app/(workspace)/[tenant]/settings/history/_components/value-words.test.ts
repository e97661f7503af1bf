import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import history from "@/app/_i18n/en/history.json";

/** Tables that are in nobody's history. */
const UNTOLD = /^(audit_log|user_tokens)_/;

/** The words that the database takes in a column, as its migrations say them: [column, word]. */
function wordsOfColumns(): [string, string][] {
  const folder = join(process.cwd(), "prisma/migrations");
  const migrations = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const sql = migrations.map(({ name }) => readFileSync(join(folder, name, "migration.sql"), "utf8")).join("\n");
  const checks = [...sql.matchAll(/ADD CONSTRAINT (\w+) CHECK \((\w+) IN \(([^)]*)\)/g)].filter(([, constraint = ""]) => !UNTOLD.test(constraint));
  return checks.flatMap(([, , column = "", list = ""]) => [...list.matchAll(/'([^']+)'/g)].map(([, word = ""]): [string, string] => [column, word]));
}

test("every word that the database takes in a column is said in the history as the pages say it", () => {
  const said: Record<string, Record<string, string> | undefined> = history.value;
  const words = wordsOfColumns();
  expect(words.length).toBeGreaterThan(100);
  expect(words.filter(([column, word]) => said[column]?.[word] === undefined)).toEqual([]);
});
