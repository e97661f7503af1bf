import type { FeeModel } from "../../server/domain/fee-months";
import type { OffboardingStep } from "../../server/domain/offboarding";
import type { ProviderKind } from "../../server/providers/schema";

/** Who works for a place without being employed there, for what and until when, and where its mix is to go. */
export type OutsourcingStory = {
  providers: readonly { name: string; kind: ProviderKind; contact: string; proof: string; agreement: "signed" | "none" | "missing"; people?: readonly string[] }[];
  engagements: readonly {
    provider: string;
    title: string;
    owner: string;
    goal?: string;
    startsMonthsBack: number;
    /** Days from today to the one on which it renews or ends; below 0 it has ended. */
    renewsInDays?: number;
    endsInDays?: number;
    noticeDays: number;
    feeModel: FeeModel;
    /** In whole units of the place's currency. */
    fee: number;
    coordinationHours: number;
    transition?: number;
    sla?: string;
    slaMinutes?: number;
    reason?: string;
    scopes: readonly { activity: string; channel: string | null; hours: number | null }[];
    /** Why it was ended, and what of leaving has been seen to. */
    ended?: { why: string; steps: readonly OffboardingStep[] };
  }[];
  /** In percent, from so many quarters back to so many ahead. */
  path?: { from: number; quartersBack: number; to: number; quartersAhead: number; why: string };
};

/** By the name of the place. */
export const OUTSOURCING: Readonly<Record<string, OutsourcingStory>> = {
  "Fernweh Outdoor": {
    providers: [
      { name: "Popescu Films", kind: "freelancer", contact: "Nadia Popescu, by mail or on the phone before noon", proof: "Two seasons of tent tests, a film prize in Cluj", agreement: "signed", people: ["nadia"] },
      { name: "Gipfelwerk", kind: "agency", contact: "Office in Munich", proof: "Three outdoor brands, references called", agreement: "signed" },
      { name: "Ines Adler", kind: "consultant", contact: "On recommendation of the trade fair", proof: "", agreement: "missing" },
    ],
    engagements: [
      {
        provider: "Popescu Films", title: "Films and community on YouTube", owner: "lena", goal: "Be the name for light tents", startsMonthsBack: 11, renewsInDays: 44, noticeDays: 30, feeModel: "hourly", fee: 70, coordinationHours: 3,
        sla: "Rough cut in five working days", slaMinutes: 240, reason: "She is in the films, and answers what viewers ask about them.",
        scopes: [{ activity: "Editorial", channel: "YouTube", hours: 4 }, { activity: "Responding", channel: "YouTube", hours: 3 }, { activity: "Monitoring", channel: null, hours: 4 }],
      },
      {
        provider: "Gipfelwerk", title: "Campaign figures and reporting", owner: "lukas", startsMonthsBack: 8, endsInDays: 160, noticeDays: 60, feeModel: "retainer", fee: 480, coordinationHours: 1.5, transition: 900,
        sla: "Report on the fifth working day", scopes: [{ activity: "Measurement & reporting", channel: null, hours: 8 }],
      },
      {
        provider: "Gipfelwerk", title: "Pinterest boards", owner: "lena", startsMonthsBack: 13, endsInDays: -40, noticeDays: 30, feeModel: "retainer", fee: 350, coordinationHours: 2, reason: "Nobody here knew the network when it began.",
        scopes: [{ activity: "Editorial", channel: "Pinterest", hours: 7 }], ended: { why: "Hanna has learned it, and two hours of hers do what seven of theirs did.", steps: ["handover", "files"] },
      },
    ],
    path: { from: 30, quartersBack: 4, to: 10, quartersAhead: 4, why: "Start with help, end in-house; agencies for strategy and what is new to us." },
  },
  "Bakery Brood": {
    providers: [{ name: "Smit Photography", kind: "freelancer", contact: "Studio behind the station", proof: "Breads for two cookbooks", agreement: "signed" }],
    engagements: [
      { provider: "Smit Photography", title: "Pictures of the season", owner: "tom", startsMonthsBack: 6, renewsInDays: 130, noticeDays: 30, feeModel: "hourly", fee: 60, coordinationHours: 1, reason: "Pictures only; the words and the replies stay with us.", scopes: [{ activity: "Editorial", channel: "Instagram", hours: 6 }] },
    ],
  },
  "Green Valley Cycling": {
    providers: [{ name: "Kettingfilm", kind: "agency", contact: "Producer on call", proof: "Repair films with a million views", agreement: "none" }],
    engagements: [
      {
        provider: "Kettingfilm", title: "Repair films", owner: "tom", startsMonthsBack: 5, renewsInDays: 100, noticeDays: 60, feeModel: "retainer", fee: 420, coordinationHours: 2, transition: 600, sla: "One film a month", reason: "Films only; comments are answered by us.",
        scopes: [{ activity: "Editorial", channel: "YouTube", hours: 9 }],
      },
    ],
    path: { from: 30, quartersBack: 2, to: 20, quartersAhead: 4, why: "Learn to film the short ones ourselves." },
  },
};
