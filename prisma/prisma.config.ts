import { defineConfig } from "prisma/config";

// Paths are relative to this file. The database's address is not known here: migrations are run by our own launcher.
export default defineConfig({ schema: "schema", migrations: { path: "migrations" } });
