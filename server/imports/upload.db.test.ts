import { createHash } from "node:crypto";
import { encode } from "next-auth/jwt";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { sessionCookieName } from "../auth/cookies";
import type { Database } from "../db/client";
import { makeCompany, makePerson, type Person } from "../testing/factories";
import { testDatabase } from "../testing/test-database";
import { workbookOf } from "../testing/workbooks";
import { sample } from "./samples/sample";
import { receiveUpload } from "./upload";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));
beforeEach(() => {
  vi.stubEnv("NEXTAUTH_URL", "https://app.example.test");
  vi.stubEnv("NEXTAUTH_SECRET", "only for this test, and long enough for a key");
});

const TOGGL = new Uint8Array(sample("toggl-detailed-2016.csv"));

async function post(person: Person | null, tenant: string, body: Uint8Array<ArrayBuffer>, changed: Record<string, string> = {}) {
  const token = person && (await encode({ token: { uid: person.userId, sid: person.sessionId }, secret: process.env.NEXTAUTH_SECRET ?? "" }));
  const headers = new Headers({
    "x-app": "1", origin: "https://app.example.test", "content-type": "application/octet-stream", "content-length": String(body.length),
    "x-content-sha256": createHash("sha256").update(body).digest("hex"), ...(token && { cookie: `${sessionCookieName()}=${token}` }), ...changed,
  });
  const request = new Request(`https://app.example.test/api/imports?tenant=${tenant}&name=march.csv`, { method: "POST", headers, body });
  const response = await receiveUpload(request, { db });
  return { status: response.status, wait: response.headers.get("retry-after"), body: (await response.json()) as { id?: string; problem?: { code: string; params: object }; error?: { data: { reason: string } } } };
}

describe("the upload route", () => {
  it("keeps a whole file and answers what to go on with", async () => {
    const company = await makeCompany(db);
    const { status, body } = await post(company.owner, company.slug, TOGGL);
    expect(status).toBe(200);
    expect(await company.owner.api.imports.get({ tenant: company.slug, importId: body.id ?? "" })).toMatchObject({ line: { fileName: "march.csv", rowCount: 652 }, isReady: false });
  });

  it.each([
    ["from a foreign page", { origin: "https://evil.example.test" }, 403, "foreignOrigin"],
    ["without our header", { "x-app": "" }, 403, "foreignOrigin"],
    ["as a form", { "content-type": "multipart/form-data; boundary=x" }, 415, "fileOnly"],
    ["cut short on the way", { "content-length": String(TOGGL.length + 10) }, 422, "uploadCutShort"],
    ["with other bytes than were hashed", { "x-content-sha256": "0".repeat(64) }, 422, "uploadAltered"],
    ["without a hash", { "x-content-sha256": "" }, 400, "badRequest"],
  ])("refuses a file sent %s and keeps nothing", async (_, changed, status, reason) => {
    const company = await makeCompany(db);
    const answer = await post(company.owner, company.slug, TOGGL, changed);
    expect(answer).toMatchObject({ status, body: { error: { data: { reason } } } });
    expect(await company.owner.api.imports.list({ tenant: company.slug })).toEqual([]);
  });

  it("refuses 30 MB with the size it takes, before reading them", async () => {
    const company = await makeCompany(db);
    const answer = await post(company.owner, company.slug, new Uint8Array(10), { "content-length": String(30 * 1_048_576) });
    expect(answer).toMatchObject({ status: 413, body: { problem: { code: "tooLarge", params: { megabytes: 30, limit: 25 } } } });
  });

  it("asks to come again in a while where two workbooks of the same workspace are being read, and takes another's meanwhile", async () => {
    const [company, other] = [await makeCompany(db), await makeCompany(db)];
    const workbook = await workbookOf([["User", "Date"], ["Ann", "2026-03-02"]]);
    const own = () => post(company.owner, company.slug, workbook);
    const [others, ...mine] = await Promise.all([post(other.owner, other.slug, workbook), own(), own(), own()]);
    expect(others.status).not.toBe(503);
    const refused = mine.filter(({ status }) => status === 503);
    expect(refused).toMatchObject([{ wait: "20", body: { problem: { code: "workbookOfYours", params: { seconds: 20 } } } }]);
  });

  it("says what and where when the file cannot be read", async () => {
    const company = await makeCompany(db);
    const answer = await post(company.owner, company.slug, TOGGL.subarray(0, TOGGL.length - 40));
    expect(answer).toMatchObject({ status: 422, body: { problem: { code: "tooFewColumns" } } });
  });

  it("refuses a tenant whose name no database can hold", async () => {
    const company = await makeCompany(db);
    expect((await post(company.owner, "%00", TOGGL)).status).toBe(400);
  });

  it("finds no tenant for a stranger and asks the signed-out to sign in", async () => {
    const company = await makeCompany(db);
    expect((await post(await makePerson(db), company.slug, TOGGL)).status).toBe(404);
    expect((await post(null, company.slug, TOGGL)).status).toBe(401);
  });
});
