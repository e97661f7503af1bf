import type { Database } from "../db/client";
import { makeCompany, write } from "./factories";

/** What of "the same write sent again has one effect and one answer" does not hold: a sentence each. */
export async function idempotencyFindings(db: Database): Promise<string[]> {
  const { slug: tenant, owner } = await makeCompany(db);
  const findings: string[] = [];
  const titles = async () => (await owner.api.goals.list({ tenant })).map(({ title }) => title);

  const goal = write({ tenant, title: "More leads" });
  const answers = await Promise.all(Array.from({ length: 5 }, () => owner.api.goals.create(goal).catch((error: unknown) => ({ id: String(error) }))));
  if (new Set(answers.map(({ id }) => id)).size !== 1) findings.push("five times the same write got different answers");
  if ((await titles()).length !== 1) findings.push("five times the same write had more than one effect");

  const name = { platformKey: "linkedin", handle: null, url: null, purpose: null, whyOpened: null, ownerId: null, status: "active", minimumMonthSeconds: null } as const;
  const { id: channelId } = await owner.api.channels.create(write({ tenant, ...name, name: "LinkedIn" }));
  const refused = write({ tenant, ...name, name: "LinkedIn" });
  await owner.api.channels.create(refused).then(() => findings.push("a taken name was taken twice"), () => undefined);
  await owner.api.channels.change(write({ tenant, channelId, version: 1, ...name, name: "LinkedIn page" }));
  await owner.api.channels.create(refused).catch(() => undefined);
  const names = (await owner.api.channels.list({ tenant })).map((channel) => channel.name).sort();
  if (names.join() !== "LinkedIn,LinkedIn page") findings.push("a write that was refused could not be sent again");
  return findings;
}
