import path from "node:path";
import { defineConfig } from "vitest/config";

const root = path.resolve(import.meta.dirname, "..");

/** Two projects: `unit` needs nothing, `db` needs a PostgreSQL (found or started by its global set-up). */
export default defineConfig({
  root,
  resolve: { alias: { "@": root } },
  test: {
    projects: [
      { extends: true, test: { name: "unit", include: ["server/**/*.test.ts", "app/**/*.test.{ts,tsx}"], exclude: ["**/*.db.test.ts"] } },
      {
        extends: true,
        test: {
          name: "db",
          include: ["server/**/*.db.test.ts"],
          globalSetup: ["server/testing/database.ts"],
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
