import { findActivities } from "../../activities/data";
import { isLead, type Role } from "../../auth/permissions";
import type { EnteredTenant, EnteredUser, TenantId } from "../../db/tenant";
import type { Tx } from "../../db/transaction";
import { DomainError } from "../../errors/domain-error";
import { findMembers } from "../../members/data";
import { findImport, updateOpenImport } from "../data/files";
import { findRemembered } from "../data/memory";
import { findPlatformKeys, findReachedTenants } from "../data/reach";
import { suggest, type Reach } from "../mapping/suggest";
import { countWords } from "../mapping/words";
import type { ActivityChoice, ChannelChoice, ImportMapping, ImportWords } from "../schema";
import { readRows } from "./look";

/** What an import needs of the call, so that its rules know no procedures. */
export type ImportCall = {
  tx: Tx;
  user: EnteredUser;
  tenant: EnteredTenant;
  now: Date;
  /** Goes on in another tenant in which the person may import; throws where they may not. */
  into: (slug: string) => Promise<EnteredTenant>;
  /** Lets an agency's clients be read that the person may enter; what is written stays in the agency's own tenant. */
  widen: () => Promise<unknown>;
  mayImport: (role: Role) => boolean;
};

/** What there is to map to. An agency's file can go to its clients. */
async function readReach({ tx, tenant, user, mayImport, widen }: ImportCall): Promise<Reach> {
  const isAgency = tenant.kind === "agency";
  const members = await findMembers(tx, tenant.id);
  const activities = await findActivities(tx, tenant.id);
  if (isAgency) await widen();
  return {
    isAgency,
    tenants: await findReachedTenants(tx, tenant.id, user.id, mayImport),
    members: members.map(({ id, name, email, removedAt }) => ({ id, name, email, hasLeft: removedAt !== null })),
    activities,
  };
}

/** The words of a file, what each means as far as anybody can tell, and what there is to choose from. */
export async function readWords(call: ImportCall, importId: string): Promise<ImportWords> {
  const { rows, mapping } = await readRows(call.tx, call.tenant.id, importId);
  const remembered = await findRemembered(call.tx, call.tenant.id);
  const reach = await readReach(call);
  const words = countWords(rows);
  const rest = mapping?.rest ?? remembered.rest;
  const restStands = rest && (!("activityId" in rest) || reach.activities.some(({ id }) => id === rest.activityId));
  return {
    ...suggest(words, mapping, remembered, reach),
    rest: restStands ? rest : null,
    restEntries: words.restEntries,
    restProjectEntries: words.restProjectEntries,
    restPeopleEntries: words.restPeopleEntries,
    tenants: reach.tenants.map(({ slug, name, channels }) => ({ slug, name, channels: channels.map((channel) => ({ id: channel.id, name: channel.name })) })),
    // Addresses are for those who manage the people, as in the list of members.
    members: reach.members.map(({ id, name, email }) => ({ id, name, email: isLead(call.tenant.role) ? email : null })),
    activities: reach.activities.map(({ id, name, kind }) => ({ id, name, kind })),
  };
}

/** Keeps what the words of a file mean. NOT_FOUND where something that it points at is not there for this person. */
export async function mapWords(call: ImportCall, importId: string, mapping: ImportMapping) {
  // Of an import that is not there nobody is told that it has run.
  await findImport(call.tx, call.tenant.id, importId);
  check(mapping, await readReach(call), await findPlatformKeys(call.tx));
  await updateOpenImport(call.tx, call.tenant.id, importId, { mapping });
}

/** Changes what happens to the lines with errors and nothing else. CONFLICT while nothing is mapped. */
export async function leaveOutErrors(tx: Tx, tenantId: TenantId, importId: string, leaveOut: boolean) {
  const { mapping } = await findImport(tx, tenantId, importId);
  if (!mapping) throw new DomainError("CONFLICT", "importHasQuestions");
  await updateOpenImport(tx, tenantId, importId, { mapping: { ...mapping, leaveOutErrors: leaveOut } });
}

/** The same for the entries on locked days. */
export async function leaveOutLocked(tx: Tx, tenantId: TenantId, importId: string, leaveOut: boolean) {
  const { mapping } = await findImport(tx, tenantId, importId);
  if (!mapping) throw new DomainError("CONFLICT", "importHasQuestions");
  await updateOpenImport(tx, tenantId, importId, { mapping: { ...mapping, leaveOutLocked: leaveOut } });
}

function check(mapping: ImportMapping, { tenants, members, activities }: Reach, platformKeys: ReadonlySet<string>) {
  const known = (isThere: boolean, reason: string) => {
    if (!isThere) throw new DomainError("NOT_FOUND", reason);
  };
  const channels = new Set(tenants.flatMap((tenant) => tenant.channels.map(({ id }) => id)));
  const activityIds = new Set(activities.map(({ id }) => id));
  const knownChannel = (choice: ChannelChoice | null) => {
    if (choice === null) return;
    if ("channelId" in choice) known(channels.has(choice.channelId), "noSuchChannel");
    else known(platformKeys.has(choice.platformKey), "noSuchThing");
  };
  const knownActivity = (choice: ActivityChoice | null) => known(choice === null || !("activityId" in choice) || activityIds.has(choice.activityId), "noSuchActivity");
  for (const target of [...mapping.projects.map((word) => word.target), mapping.restProjects]) {
    if (target?.to !== "tenant") continue;
    known(tenants.some(({ slug }) => slug === target.tenant), "noSuchTenant");
    knownChannel(target.channel);
  }
  for (const target of [...mapping.people.map((word) => word.target), mapping.restPeople]) if (target?.to === "member") known(members.some(({ id }) => id === target.memberId), "noSuchMember");
  for (const { target } of mapping.work) {
    if (target.to !== "activity") continue;
    knownChannel(target.channel);
    knownActivity(target.activity);
  }
  knownActivity(mapping.rest);
}
