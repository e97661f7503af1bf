import path from "node:path";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

const root = path.resolve(import.meta.dirname, "..");

/** The two files that take minutes each begin first, so that no worker is left alone with one of them at the end. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    const isLong = ({ moduleId }: TestSpecification) => /every-procedure(-unwalled)?\.db\.test\.ts$/.test(moduleId);
    return (await super.sort(files)).sort((a, b) => Number(isLong(b)) - Number(isLong(a)));
  }
}

/** Two projects: `unit` needs nothing, `db` needs a PostgreSQL (found or started by its global set-up). */
export default defineConfig({
  root,
  resolve: { alias: { "@": root } },
  test: {
    // Two, not the cores less one: a worker waits for PostgreSQL about as long as it works.
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      { extends: true, test: { name: "unit", include: ["server/**/*.test.ts", "app/**/*.test.{ts,tsx}"], exclude: ["**/*.db.test.ts"] } },
      {
        extends: true,
        test: {
          name: "db",
          include: ["server/**/*.db.test.ts"],
          globalSetup: ["server/testing/database.ts"],
          setupFiles: ["server/testing/properties.ts"],
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
