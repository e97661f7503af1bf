import { findActivities, insertActivity } from "../../activities/data";
import type { EffortKind } from "../../activities/schema";
import { findChannels, insertChannel } from "../../channels/data";
import type { TenantId } from "../../db/tenant";
import type { Tx } from "../../db/transaction";
import { DomainError } from "../../errors/domain-error";
import { bindOpenInvite } from "../../invites/data";
import { findMembers, insertMember } from "../../members/data";
import type { PlacedRow } from "../mapping/place-rows";
import type { ImportRow } from "../parsing/import-row";
import { personKey } from "../parsing/person";
import type { ActivityChoice, ChannelChoice } from "../schema";

/** Everything in a tenant that a mapping can point at. */
export type Catalogue = {
  members: { id: string; userId: string | null; name: string }[];
  activities: { id: string; name: string; kind: EffortKind }[];
  channels: { id: string; name: string; platformKey: string }[];
};

export async function readCatalogue(tx: Tx, tenantId: TenantId): Promise<Catalogue> {
  return { members: await findMembers(tx, tenantId), activities: await findActivities(tx, tenantId), channels: await findChannels(tx, tenantId) };
}

type Ids = { memberId: string; channelId: string | null; activityId: string };

const isCalled = (name: string) => (thing: { name: string }) => thing.name.toLowerCase() === name.toLowerCase();

const missing = (reason: string): never => {
  throw new DomainError("NOT_FOUND", reason);
};

/** Who of a tenant's people a row is of: the chosen person there, or the placeholder of that name. Undefined where there is nobody yet. */
export function memberFor({ person, row }: PlacedRow<ImportRow>, here: Catalogue, home: Catalogue): string | undefined {
  const chosen = person.to === "member" ? (home.members.find(({ id }) => id === person.memberId) ?? missing("noSuchMember")) : null;
  const found = chosen && (here.members.find(({ id }) => id === chosen.id) ?? here.members.find(({ userId }) => userId !== null && userId === chosen.userId));
  return (found ?? here.members.find((other) => other.userId === null && isCalled(chosen?.name ?? nameIn(row))(other)))?.id;
}

const nameIn = (row: ImportRow) => row.person.name.slice(0, 120);

/**
 * Finds or makes in one tenant what rows need there. What was chosen in the tenant of the upload (`home`) is found in
 * another by person or name, and made where it is not there; doing it again makes nothing twice.
 */
export function createSettler(tx: Tx, tenantId: TenantId, { here, home, now }: { here: Catalogue; home: Catalogue; now: Date }) {
  async function member(placed: PlacedRow<ImportRow>): Promise<string> {
    const { person, row } = placed;
    const invited = row.person.email?.trim().toLowerCase();
    const known = memberFor(placed, here, home);
    if (known) {
      // A placeholder of an earlier file, invited since: the address of this file tells that both are one person.
      if (invited && here.members.some(({ id, userId }) => id === known && userId === null)) await bindOpenInvite(tx, tenantId, invited, known);
      return known;
    }
    const name = (person.to === "member" ? home.members.find(({ id }) => id === person.memberId)?.name : null) ?? nameIn(row);
    const { id } = await insertMember(tx, tenantId, { placeholder: name, role: "member" });
    here.members.push({ id, userId: null, name });
    // Who is invited already takes these hours over on accepting, or there would be two of one person.
    if (invited) await bindOpenInvite(tx, tenantId, invited, id);
    return id;
  }

  async function activity(choice: ActivityChoice): Promise<string> {
    const chosen = "activityId" in choice ? home.activities.find(({ id }) => id === choice.activityId) : { id: "", name: choice.make, kind: choice.kind };
    const wanted = chosen ?? missing("noSuchActivity");
    const known = here.activities.find(({ id }) => id === wanted.id) ?? here.activities.find(isCalled(wanted.name));
    if (known) return known.id;
    const { id } = await insertActivity(tx, tenantId, wanted);
    here.activities.push({ ...wanted, id });
    return id;
  }

  async function channel(choice: ChannelChoice): Promise<string> {
    const chosen = "channelId" in choice ? [...here.channels, ...home.channels].find(({ id }) => id === choice.channelId) : { id: "", name: choice.make, platformKey: choice.platformKey };
    const wanted = chosen ?? missing("noSuchChannel");
    const known = here.channels.find(({ id }) => id === wanted.id) ?? here.channels.find(isCalled(wanted.name));
    if (known) return known.id;
    const fields = { name: wanted.name, platformKey: wanted.platformKey, status: "active" as const };
    const { id } = await insertChannel(tx, tenantId, { ...fields, handle: null, url: null, purpose: null, whyOpened: null, ownerId: null, minimumMonthSeconds: null }, now);
    here.channels.push({ ...fields, id });
    return id;
  }

  const once = new Map<string, Promise<string>>();
  const settled = (kind: string, key: string, find: () => Promise<string>): Promise<string> => {
    const known = once.get(`${kind} ${key}`) ?? find();
    once.set(`${kind} ${key}`, known);
    return known;
  };
  return async (placed: PlacedRow<ImportRow>): Promise<Ids> => ({
    memberId: await settled("member", placed.person.to === "member" ? placed.person.memberId : personKey(placed.row.person), () => member(placed)),
    activityId: await settled("activity", JSON.stringify(placed.activity), () => activity(placed.activity)),
    channelId: placed.channel && (await settled("channel", JSON.stringify(placed.channel), () => channel(placed.channel as ChannelChoice))),
  });
}
