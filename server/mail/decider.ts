import { findMailable } from "../accounts/data";
import { findWatched } from "../alerts/data/job";
import { findRecipients, type Recipient } from "../alerts/data/people";
import type { Role } from "../auth/permissions";
import { actAs, type TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";

type Watched = NonNullable<Awaited<ReturnType<typeof findWatched>>>;

/** Who is written to about a decision: who looks after it where they can decide, else all who can. */
export function inCharge(ownerId: string | null, people: readonly Recipient[]): readonly Recipient[] {
  const owner = people.filter(({ memberId }) => memberId === ownerId);
  return owner.length > 0 ? owner : people;
}

/** Asks for a letter to each of those in charge who wants letters; `claim` answers false for whoever was written to already. */
export async function eachToWrite(people: readonly Recipient[], claim: (memberId: string) => Promise<boolean>, send: (memberId: string) => Promise<unknown>) {
  for (const { memberId, alertMail } of people) if (alertMail !== "off" && (await claim(memberId))) await send(memberId);
}

/** Where and to whom a letter about a decision goes when it is sent; whoever left, or wants no letters any more, gets none. */
export async function findDecider(tx: Tx, tenantId: TenantId, memberId: string, roles: readonly Role[]): Promise<{ tenant: Watched; userId: string } | { skipped: string }> {
  const tenant = await findWatched(tx, tenantId);
  const [person] = await findRecipients(tx, tenantId, roles, memberId);
  if (!tenant || tenant.archivedAt) return { skipped: "archived" };
  if (!person) return { skipped: "not in charge any more" };
  return person.alertMail === "off" ? { skipped: "wants no letters" } : { tenant, userId: person.userId };
}

/** The address of somebody who may be written to. */
export async function findAddress(tx: Tx, userId: string): Promise<{ to: { name: string; address: string } } | { skipped: string }> {
  await actAs(tx, { userId });
  const account = await findMailable(tx, userId);
  return !account || account.disabledAt ? { skipped: "disabled" } : { to: { name: account.name, address: account.email } };
}

const DAY = new Intl.DateTimeFormat("en", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
export const dayInWords = (day: string) => DAY.format(new Date(`${day}T00:00:00Z`));
