import { majorOf, minorOf } from "@/server/domain/currency";
import { type Day, monthOf } from "@/server/domain/day";
import type { EngagementDetail, EngagementFields, Proposal } from "@/server/engagements/schema";

/** A line of the scope as it stands in the form; `key` tells it from the others while it is typed. */
export type ScopeDraft = { key: string; activityId: string | null; channelId: string | null; hours: number | null };

/** What stands in the form: amounts as numbers of the currency, lengths in hours, null and '' while they are empty. */
export type EngagementDraft = Omit<EngagementFields, "providerId" | "endsOn" | "renewsOn" | "noticeDays" | "priceMinor" | "coordinationSeconds" | "transitionMinor" | "interactionReason" | "scopes"> & {
  providerId: string | null;
  endsOn: string;
  renewsOn: string;
  noticeDays: number | null;
  price: number | null;
  coordination: number | null;
  transition: number | null;
  interactionReason: string;
  scopes: ScopeDraft[];
};

export const blankScope = (): ScopeDraft => ({ key: crypto.randomUUID(), activityId: null, channelId: null, hours: null });

export const blankDraft = (today: Day): EngagementDraft => ({
  title: "", providerId: null, goalId: null, ownerId: null, startsOn: today, renewal: "auto", endsOn: "", renewsOn: "", noticeDays: 30, feeModel: "retainer", price: null, feesFrom: monthOf(today),
  coordination: null, transition: null, sla: "", slaMinutes: null, interactionReason: "", scopes: [blankScope()],
});

/** A channel's work as the start of an engagement. */
export function draftOfProposal({ channelName, ownerId, slaMinutes, scopes }: Proposal, channelId: string, today: Day): EngagementDraft {
  const lines = scopes.map(({ activityId, monthSeconds }) => ({ ...blankScope(), activityId, channelId, hours: monthSeconds === null ? null : quarterHours(monthSeconds) }));
  return { ...blankDraft(today), title: channelName, ownerId, slaMinutes, scopes: lines.length > 0 ? lines : [{ ...blankScope(), channelId }] };
}

/** A mean of three months says no minutes: a contract counts in quarters of an hour. */
const quarterHours = (seconds: number) => Math.round(seconds / 900) / 4;

/** An engagement as its form shows it, for whoever sees its fee. */
export function draftOf(engagement: EngagementDetail): EngagementDraft {
  const { title, providerId, goalId, ownerId, startsOn, renewal, endsOn, renewsOn, noticeDays, feeModel, priceMinor, feesFrom, coordinationSeconds, transitionMinor, sla, slaMinutes, interactionReason, scopes, currency, month } = engagement;
  return {
    title, providerId, goalId, ownerId, startsOn, renewal, noticeDays, sla, slaMinutes,
    endsOn: endsOn ?? "",
    renewsOn: renewsOn ?? "",
    feeModel: feeModel ?? "retainer",
    price: majorOf(priceMinor ?? 0, currency),
    feesFrom: feesFrom ?? month,
    coordination: (coordinationSeconds ?? 0) / 3600,
    transition: majorOf(transitionMinor ?? 0, currency),
    interactionReason: interactionReason ?? "",
    scopes: scopes.map(({ activityId, channelId, monthSeconds }) => ({ ...blankScope(), activityId, channelId, hours: monthSeconds === null ? null : monthSeconds / 3600 })),
  };
}

/** What is sent, or what is missing first. Lines of the scope without an activity are left out. */
export function fieldsOf(draft: EngagementDraft, currency: string, speaks: boolean): { fields: EngagementFields } | { missing: "title" | "provider" | "scope" | "reason" } {
  const { providerId, scopes, endsOn, renewsOn, noticeDays, price, coordination, transition, interactionReason, ...rest } = draft;
  if (rest.title.trim() === "") return { missing: "title" };
  if (providerId === null) return { missing: "provider" };
  const named = scopes.flatMap(({ activityId, channelId, hours }) => (activityId === null ? [] : [{ activityId, channelId, monthSeconds: hours === null ? null : Math.round(hours * 3600) }]));
  if (named.length === 0) return { missing: "scope" };
  if (speaks && interactionReason.trim() === "") return { missing: "reason" };
  return {
    fields: {
      ...rest,
      providerId,
      endsOn: rest.renewal === "ends" && endsOn !== "" ? endsOn : null,
      renewsOn: rest.renewal === "auto" && renewsOn !== "" ? renewsOn : null,
      noticeDays: noticeDays ?? 0,
      priceMinor: minorOf(price ?? 0, currency),
      coordinationSeconds: Math.round((coordination ?? 0) * 3600),
      transitionMinor: minorOf(transition ?? 0, currency),
      interactionReason: interactionReason.trim() === "" ? null : interactionReason,
      scopes: named,
    },
  };
}
