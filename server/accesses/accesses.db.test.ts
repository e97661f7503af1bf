import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../db/client";
import { makeCompany, write } from "../testing/factories";
import { testDatabase } from "../testing/test-database";
import { companyWithChannel } from "../testing/verdicts";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));

describe("who has access to a channel's account", () => {
  it("is a member or a name, from a day on, and stays in the list once it has ended", async () => {
    const { owner, tenant, memberId, channelId } = await companyWithChannel(db);
    const add = (who: { memberId: string | null; holder: string | null }) => owner.api.accesses.add(write({ tenant, channelId, ...who, right: "admin", sinceOn: "2026-02-01" }));
    await add({ memberId, holder: null });
    const { id: accessId } = await add({ memberId: null, holder: "Studio Nord" });
    await expect(add({ memberId: null, holder: null })).rejects.toMatchObject({ message: "memberOrName" });
    await expect(owner.api.accesses.end(write({ tenant, accessId, untilOn: "2026-01-31" }))).rejects.toMatchObject({ message: "endsBeforeStart" });
    await owner.api.accesses.end(write({ tenant, accessId, untilOn: "2026-09-30" }));
    await expect(owner.api.accesses.end(write({ tenant, accessId, untilOn: "2026-09-30" }))).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await owner.api.accesses.list({ tenant, channelId })).toMatchObject([{ name: owner.name, isMember: true, untilOn: null }, { name: "Studio Nord", isMember: false, untilOn: "2026-09-30" }]);
  });

  it("is never another tenant's person, nor on another tenant's channel", async () => {
    const { owner, tenant, channelId } = await companyWithChannel(db);
    const other = await makeCompany(db);
    const add = (access: { channelId: string; memberId: string }) => owner.api.accesses.add(write({ tenant, ...access, holder: null, right: "reader", sinceOn: "2026-02-01" }));
    await expect(add({ channelId, memberId: other.memberId })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});
