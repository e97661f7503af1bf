import { randomUUID } from "node:crypto";
import type { Role } from "../auth/permissions";
import { insertSession, insertUser } from "../auth/data";
import type { Database } from "../db/client";
import { actAs } from "../db/tenant";
import { inTransaction } from "../db/transaction";
import { insertMember } from "../members/data";
import type { TenantSettings } from "../tenants/schema";
import { openTenant } from "../tenants/service";
import { callContext, type CallContext } from "../trpc/context";
import { createCaller } from "../trpc/root";

/** People and tenants for tests and for the demo, made by the product's own functions. */

export type Person = { userId: string; sessionId: string; name: string; email: string; api: ReturnType<typeof createCaller> };
export type Place = { id: string; slug: string };

/** People have been where they are for years, unless they are invited: time of earlier days is asked of them. */
const yearsAgo = () => new Date(Date.now() - 10 * 365 * 86_400_000);

/** Adds the id that every write carries. */
export const write = <T extends object>(input: T): T & { mutationId: string } => ({ mutationId: randomUUID(), ...input });

type PersonStart = { name?: string; email?: string; passwordHash?: string; now?: Date };

/** A person with a verified address and an open session; `api` calls procedures as that person. */
export async function makePerson(db: Database, start: PersonStart = {}, replaced: Partial<CallContext> = {}): Promise<Person> {
  const userId = randomUUID();
  const name = start.name ?? `Person ${userId.slice(0, 4)}`;
  const email = start.email ?? `${userId}@example.test`;
  const now = start.now ?? new Date();
  const sessionId = await inTransaction(db, "mutation", async (tx) => {
    await actAs(tx, { userId });
    await insertUser(tx, { id: userId, email, name, passwordHash: start.passwordHash ?? "no sign-in by password", emailVerifiedAt: now });
    return (await insertSession(tx, userId, now)).id;
  });
  return { userId, sessionId, name, email, api: createCaller(callContext({ db, who: { userId, sessionId }, ip: "127.0.0.1", ...replaced })) };
}

/** The same person at another time: what they do is done at `now`. */
export const personAt = (db: Database, { api: _, ...person }: Person, now: Date): Person => ({ ...person, api: createCaller(callContext({ db, who: person, ip: "127.0.0.1", now })) });

type TenantStart = Partial<TenantSettings> & { owner?: Person };

async function makeTenant(db: Database, kind: "company" | "client" | "agency", agencyId: string | null, { owner, ...settings }: TenantStart) {
  const person = owner ?? (await makePerson(db));
  const name = settings.name ?? `Tenant ${randomUUID().slice(0, 8)}`;
  const opened = await inTransaction(db, "mutation", (tx) => openTenant(tx, { ...settings, name, kind, agencyId, ownerUserId: person.userId, joinedAt: yearsAgo() }));
  return { id: opened.id as string, slug: opened.slug, memberId: opened.memberId, owner: person };
}

/** A company's tenant with its owner. */
export const makeCompany = (db: Database, start: TenantStart = {}) => makeTenant(db, "company", null, start);

/** An agency's own tenant with its owner. */
export const makeAgency = (db: Database, start: TenantStart = {}) => makeTenant(db, "agency", null, start);

/** A client of the agency; the agency's owner is its owner too unless another is given. */
export const makeClient = (db: Database, agency: Place & { owner: Person }, start: TenantStart = {}) =>
  makeTenant(db, "client", agency.id, { owner: agency.owner, ...start });

/** A person (a new one unless given) with a role in a tenant. */
export async function addMember(db: Database, tenant: Place, role: Role, person?: Person): Promise<Person & { memberId: string }> {
  const member = person ?? (await makePerson(db, { name: `${role} ${tenant.slug}`.slice(0, 40) }));
  const { id } = await inTransaction(db, "mutation", async (tx) => {
    const tenantId = await actAs(tx, { userId: member.userId, tenantId: tenant.id });
    return insertMember(tx, tenantId, { userId: member.userId, role, joinedAt: yearsAgo() });
  });
  return { ...member, memberId: id };
}

