import { findRecipients } from "../alerts/data/people";
import { ROLES, roleMay } from "../auth/permissions";
import { actAs, type TenantId } from "../db/tenant";
import type { Tx } from "../db/transaction";
import { trialEndsSoon } from "../domain/tool-stage";
import { todayIn } from "../domain/zone";
import { findFeePlace } from "../fees/data";
import type { Letter } from "../mail/compose";
import { sendLater } from "../mail/data";
import { dayInWords, eachToWrite, findAddress, findDecider, inCharge } from "../mail/decider";
import type { MailJob } from "../mail/schema";
import { claimMail, findTools } from "./data";

/** Who can decide. */
const DECIDERS = ROLES.filter((role) => roleMay(role, "tools:write"));

/** Asks for one letter a person and day about each trial that ends soon: to who looks after the tool, else to all who can decide. */
export async function writeAboutTrials(tx: Tx, tenantId: TenantId, now: Date): Promise<void> {
  const place = await findFeePlace(tx, tenantId);
  if (place === null) return;
  const ending = (await findTools(tx, tenantId)).filter((tool) => trialEndsSoon(tool, todayIn(place.timeZone, now)));
  if (ending.length === 0) return;
  const people = await findRecipients(tx, tenantId, DECIDERS);
  for (const { id: toolId, ownerId, trialUntil } of ending) {
    if (trialUntil === null) continue;
    await eachToWrite(
      inCharge(ownerId, people),
      (memberId) => claimMail(tx, tenantId, { toolId, memberId, forOn: trialUntil }),
      (memberId) => sendLater(tx, { kind: "trial-ends", tenantId, memberId, toolId }),
    );
  }
}

/** The letter about a trial to one person, from what is so when it is sent: what was decided meanwhile is not asked for. */
export async function draftTrialEnds(tx: Tx, { tenantId: id, memberId, toolId }: Extract<MailJob, { kind: "trial-ends" }>, now: Date): Promise<Letter | { skipped: string }> {
  const tenantId = await actAs(tx, { tenantId: id });
  const found = await findDecider(tx, tenantId, memberId, DECIDERS);
  if ("skipped" in found) return found;
  const { tenant, userId } = found;
  const [tool] = await findTools(tx, tenantId, { id: toolId });
  if (!tool?.trialUntil || !trialEndsSoon(tool, todayIn(tenant.timeZone, now))) return { skipped: "decided meanwhile" };
  const person = await findAddress(tx, userId);
  if ("skipped" in person) return person;
  return { ...person, kind: "trial-ends", path: `/${tenant.slug}/outsourcing/tools`, canBeIgnored: false, values: { tool: tool.name, tenant: tenant.name, day: dayInWords(tool.trialUntil) } };
}
