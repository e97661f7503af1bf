import { addDays, addMonths, monthOf, type Day } from "../../server/domain/day";
import type { Verdict } from "../../server/domain/verdict";
import type { Database } from "../../server/db/client";
import { personAt, write, type Person } from "../../server/testing/factories";
import { idOf } from "./work";

type AuditStory = { daysBack: number; isOpen?: boolean; pluses: string; minuses: string; tacticsAdequate: boolean; tacticsNote: string; interactionCentral: boolean; providerAffordable: boolean };

/** What was found out, decided and tried on a place's channels, in the order of the days on which it happened. */
export type VerdictStory = {
  audits: Record<string, AuditStory>;
  verdicts: readonly { channel: string; daysBack: number; verdict: Verdict; why: string }[];
  experiment?: { channel: string; daysBack: number; daysOn: number; hours: number; hypothesis: string };
  shares: readonly { channel: string; posts: number; automated: number; duplicate: number }[];
  /** An advice that somebody has read and does not follow. */
  dismissed?: { channel: string; note: string };
  accesses: readonly { channel: string; holder: string; right: "admin" | "editor" | "reader"; endedDaysBack?: number }[];
};

export const VERDICTS: Record<string, VerdictStory> = {
  "fernweh-outdoor": {
    audits: {
      Facebook: { daysBack: 70, pluses: "Events fill up from here", minuses: "The same questions every week", tacticsAdequate: true, tacticsNote: "", interactionCentral: false, providerAffordable: true },
      Pinterest: { daysBack: 6, isOpen: true, pluses: "Packing lists are saved for years", minuses: "Nobody knows whether anybody buys", tacticsAdequate: true, tacticsNote: "Tall pictures, once a week", interactionCentral: false, providerAffordable: true },
    },
    verdicts: [
      { channel: "Instagram", daysBack: 62, verdict: "keep", why: "Most questions before a purchase come here." },
      { channel: "Facebook", daysBack: 60, verdict: "delegate", why: "The questions are always the same: Nadia can answer them from our list." },
      { channel: "Instagram", daysBack: 31, verdict: "keep", why: "Replies within the hour hold." },
      { channel: "Newsletter", daysBack: 30, verdict: "keep", why: "It sells the most for the fewest hours." },
      { channel: "Instagram", daysBack: 0, verdict: "keep", why: "The season begins, and this is where it is asked about." },
    ],
    experiment: { channel: "YouTube", daysBack: 20, daysOn: 40, hours: 40, hypothesis: "Films under a minute bring 50 visits a week to the shop" },
    shares: [{ channel: "Facebook", posts: 30, automated: 24, duplicate: 6 }, { channel: "Instagram", posts: 22, automated: 4, duplicate: 3 }, { channel: "Pinterest", posts: 12, automated: 9, duplicate: 8 }],
    dismissed: { channel: "Facebook", note: "Opening hours and events post themselves; every question is answered by a person." },
    accesses: [{ channel: "Instagram", holder: "Studio Nord, photos", right: "editor" }, { channel: "Facebook", holder: "Former intern", right: "editor", endedDaysBack: 120 }],
  },
  "bakery-brood": {
    audits: { TikTok: { daysBack: 4, isOpen: true, pluses: "Young people know the queue from here", minuses: "Films take half a day", tacticsAdequate: true, tacticsNote: "", interactionCentral: false, providerAffordable: true } },
    verdicts: [
      { channel: "Instagram", daysBack: 31, verdict: "keep", why: "The bread of the day sells out when it was posted." },
      { channel: "Facebook", daysBack: 30, verdict: "keep", why: "Regulars ask here and nowhere else." },
    ],
    shares: [{ channel: "Facebook", posts: 20, automated: 13, duplicate: 12 }],
    accesses: [{ channel: "Instagram", holder: "Bakery, front desk", right: "editor" }],
  },
  "harbour-hotels": {
    audits: { X: { daysBack: 12, pluses: "Travel news spread fast", minuses: "Guests no longer write here", tacticsAdequate: true, tacticsNote: "Service hours were kept", interactionCentral: true, providerAffordable: false } },
    verdicts: [{ channel: "Instagram", daysBack: 30, verdict: "keep", why: "Half of the requests name a picture." }],
    shares: [],
    accesses: [],
  },
};

type Names = Readonly<Record<"channels" | "members", ReadonlyMap<string, string>>>;

/** Tells it, each thing on its day, by the owner of the place. */
export async function tellVerdicts(db: Database, owner: Person, tenant: string, { channels, members }: Names, today: Day) {
  const story = VERDICTS[tenant];
  if (!story) return;
  const at = (daysBack: number) => personAt(db, owner, new Date(`${addDays(today, -daysBack)}T10:00:00Z`)).api;
  for (const [channel, { daysBack, isOpen = false, ...said }] of Object.entries(story.audits)) {
    const api = at(daysBack);
    const { id: auditId } = await api.audits.open(write({ tenant, channelId: idOf(channels, channel) }));
    await (isOpen ? api.audits.save : api.audits.complete)(write({ tenant, auditId, version: 1, ...said }));
  }
  for (const { channel, daysBack, verdict, why } of story.verdicts) {
    // A week of holidays may have left a channel alone; the story goes on all the same.
    await at(daysBack).verdicts.decide(write({ tenant, channelId: idOf(channels, channel), verdict, why, override: "It was holiday time." }));
  }
  if (story.experiment) {
    const { channel, daysBack, daysOn, hours, hypothesis } = story.experiment;
    await at(daysBack).experiments.start(write({ tenant, channelId: idOf(channels, channel), hypothesis, capSeconds: hours * 3600, capMinor: null, endsOn: addDays(today, daysOn) }));
  }
  const month = addMonths(monthOf(today), -1);
  for (const { channel, ...counts } of story.shares) await at(0).shares.set(write({ tenant, channelId: idOf(channels, channel), month, ...counts }));
  for (const { channel, holder, right, endedDaysBack } of story.accesses) {
    const { id: accessId } = await at(0).accesses.add(write({ tenant, channelId: idOf(channels, channel), memberId: null, holder, right, sinceOn: addDays(today, -400) }));
    if (endedDaysBack !== undefined) await at(0).accesses.end(write({ tenant, accessId, untilOn: addDays(today, -endedDaysBack) }));
  }
  const [channelId] = channels.values();
  const [memberId] = members.values();
  if (channelId !== undefined && memberId !== undefined) await at(0).accesses.add(write({ tenant, channelId, memberId, holder: null, right: "admin", sinceOn: addDays(today, -400) }));
  if (story.dismissed) {
    const subject = idOf(channels, story.dismissed.channel);
    const said = (await at(0).advice.list({ tenant })).find((advice) => advice.subject === subject);
    if (said) await at(0).advice.dismiss(write({ tenant, kind: said.kind, subject, fingerprint: said.fingerprint, note: story.dismissed.note }));
  }
}
