import { randomUUID } from "node:crypto";
import type { EngagementFields } from "../engagements/schema";
import type { ProviderFields } from "../providers/schema";
import { type Person, type Place, write } from "./factories";

/** A provider unless a test says otherwise. */
export async function addProvider(person: Pick<Person, "api">, { slug: tenant }: Place, fields: Partial<ProviderFields> = {}): Promise<string> {
  const providerId = randomUUID();
  await person.api.providers.add(write({ tenant, providerId, name: `Studio ${providerId.slice(0, 4)}`, kind: "agency" as const, contact: "", website: null, proof: "", agreementOn: null, agreementWaiver: null, note: "", ...fields }));
  return providerId;
}

/** An engagement's fields unless a test says otherwise: a retainer from January 2026 on that renews on 1 January 2027. */
export const plainEngagement: Omit<EngagementFields, "providerId" | "scopes"> = {
  title: "Films", goalId: null, ownerId: null, startsOn: "2026-01-01", renewal: "auto", endsOn: null, renewsOn: "2027-01-01", noticeDays: 60, feeModel: "retainer", priceMinor: 120_000, feesFrom: "2026-01",
  coordinationSeconds: 14_400, transitionMinor: 0, sla: "", slaMinutes: null, interactionReason: null,
};

type NewEngagement = Partial<EngagementFields> & Pick<EngagementFields, "providerId" | "scopes">;

/** Adds an engagement to the register. */
export async function engage(person: Pick<Person, "api">, { slug: tenant }: Place, fields: NewEngagement): Promise<string> {
  const engagementId = randomUUID();
  await person.api.engagements.create(write({ tenant, engagementId, ...plainEngagement, ...fields }));
  return engagementId;
}
