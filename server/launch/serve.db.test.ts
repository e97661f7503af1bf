import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, inject, it } from "vitest";
import { HOPELESS } from "./exit-codes";

/** Starts the serving process with this database and tells how it ended. */
async function serveOn(databaseUrl: string | undefined) {
  const env = { ...process.env, NODE_ENV: "production" as const, DATABASE_URL: databaseUrl, NEXTAUTH_URL: "http://localhost:1", PORT: "1" };
  const child = spawn(process.execPath, ["server/launch/serve.js"], { env, stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  child.stderr.on("data", (chunk) => (said += String(chunk)));
  const [code] = await once(child, "close");
  return { code: code as number, said };
}

it("does not serve as a superuser, and says which role it is and what it could do", async () => {
  const { code, said } = await serveOn(inject("superUrl"));
  expect(code).toBe(HOPELESS);
  expect(said).toMatch(/the role "postgres", which is a superuser/);
});

it("does not serve as the owner of the tables", async () => {
  const { code, said } = await serveOn(inject("templateOwnerUrl"));
  expect(code).toBe(HOPELESS);
  expect(said).toMatch(/"worthwhile_owner".* owns the table/);
});

it("does not serve without a database", async () => {
  expect(await serveOn(undefined)).toMatchObject({ code: HOPELESS, said: expect.stringContaining("DATABASE_URL is not set") });
});

it("leaves the way open to try again when the database is away", async () => {
  const { code } = await serveOn("postgresql://worthwhile_app:x@127.0.0.1:1/worthwhile");
  expect(code).toBe(1);
});
