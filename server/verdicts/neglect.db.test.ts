import { beforeAll, expect, it } from "vitest";
import type { Database } from "../db/client";
import { activityNamed, openChannel } from "../testing/budgets";
import { makeAgency, makeClient, makePerson, personAt, write } from "../testing/factories";
import { addHours } from "../testing/hours";
import { testDatabase } from "../testing/test-database";
import { DECIDED_AT } from "../testing/verdicts";

let db: Database;
beforeAll(async () => void (db = await testDatabase()));

it("counts in the portfolio exactly the channels that the board calls neglected, by the client's own rules too", async () => {
  const agency = await makeAgency(db, { owner: await makePerson(db, { now: DECIDED_AT }, { now: DECIDED_AT }) });
  const client = await makeClient(db, agency);
  const { owner, slug: tenant } = client;
  const activityId = await activityNamed(owner, client, "Editorial");
  const cases: [opened: string, minimumHours: number | null, days: string[], seconds: number][] = [
    ["2026-05-01", null, [], 0], ["2026-05-01", null, ["2026-10-01"], 60], ["2026-05-01", null, ["2026-09-30"], 60], ["2026-10-05", null, [], 0],
    ["2026-05-01", 10, ["2026-10-10"], 5 * 3600], ["2026-05-01", 10, ["2026-10-10"], 5 * 3600 - 1], ["2026-09-14", 10, ["2026-10-10"], 60], ["2026-09-16", 10, ["2026-10-10"], 60],
    ["2026-05-01", 10, ["2026-09-15", "2026-10-10"], 4 * 3600], ["2026-05-01", 10, ["2026-09-16", "2026-10-10"], 4 * 3600], ["2026-05-01", null, ["2026-10-16"], 60], ["2026-05-01", 0, ["2026-10-10"], 60],
  ];
  for (const [index, [opened, minimum, days, seconds]] of cases.entries()) {
    const channelId = await openChannel(personAt(db, owner, new Date(`${opened}T10:00:00Z`)), client, `Channel ${index}`, "linkedin", minimum === null ? null : minimum * 3600);
    await addHours(db, client, days.map((on) => ({ memberId: client.memberId, on, seconds, activityId, channelId })));
  }
  for (const [index, [first, minimum]] of ([["2026-09-30", null], ["2026-10-01", null], ["2026-09-14", 10], ["2026-09-15", 10]] as const).entries()) {
    const channelId = await openChannel(owner, client, `Imported ${index}`, "linkedin", minimum === null ? null : minimum * 3600);
    await addHours(db, client, [{ memberId: client.memberId, on: first, seconds: 60, activityId, channelId }, ...(minimum === null ? [] : [{ memberId: client.memberId, on: "2026-10-10", seconds: 60, activityId, channelId }])]);
  }
  const both = async () => [
    (await agency.owner.api.portfolio.month({ agency: agency.slug })).rows.find(({ slug }) => slug === tenant)?.neglectedChannels,
    (await owner.api.verdicts.board({ tenant })).rows.filter(({ neglect }) => neglect !== null).length,
  ];
  expect(await both()).toEqual([8, 8]);
  await owner.api.rules.set(write({ tenant, rule: "neglect-days", own: { value: 21, source: "Us", year: 2026 }, was: null }));
  await owner.api.rules.set(write({ tenant, rule: "neglect-share", own: { value: 90, source: "Us", year: null }, was: null }));
  expect(await both()).toEqual([8, 8]);
});
