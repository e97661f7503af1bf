import { fold } from "../../domain/name-match";
import type { ImportMapping, ImportWords, PersonTarget, ProjectTarget, WorkTarget } from "../schema";
import type { CountedWord, CountedWords } from "./words";

type Named = { id: string; name: string; aliases?: readonly string[] };

/** What there is to map to. The first tenant is the one of the upload. */
export type Reach = {
  isAgency: boolean;
  tenants: { slug: string; name: string; channels: Named[] }[];
  members: { id: string; name: string; email: string | null; hasLeft: boolean }[];
  activities: (Named & { kind: ImportWords["activities"][number]["kind"] })[];
};

/** What words meant last time, by `source`. */
export type Remembered = {
  projects: ReadonlyMap<string, ProjectTarget>;
  people: ReadonlyMap<string, PersonTarget>;
  work: ReadonlyMap<string, WorkTarget>;
};

/** Names without case, accents and punctuation, as one string. */
const key = (name: string) => name.split(/[^\p{L}\p{M}\p{N}&]+/u).map(fold).filter(Boolean).join(" ");

/** The one thing that has this name or alias; null where none or several do, for a wrong guess is worse than a question. */
function called<T extends Named>(things: readonly T[], name: string | null): T | null {
  const wanted = key(name ?? "");
  if (wanted === "") return null;
  const named = things.filter((thing) => key(thing.name) === wanted);
  const found = named.length > 0 ? named : things.filter((thing) => thing.aliases?.some((alias) => key(alias) === wanted));
  return found.length === 1 ? (found[0] ?? null) : null;
}

function projectByName({ label, detail }: CountedWord, { isAgency, tenants }: Reach): ProjectTarget | null {
  const byName = (name: string | null) => tenants.find((tenant) => key(tenant.name) === key(name ?? "")) ?? null;
  const tenant = isAgency ? (byName(detail) ?? byName(label)) : (tenants[0] ?? null);
  if (!tenant) return null;
  const channel = called(tenant.channels, label) ?? called(tenant.channels, detail);
  if (!isAgency && !channel) return null;
  return { to: "tenant", tenant: tenant.slug, channel: channel && { channelId: channel.id } };
}

function personByName({ label, detail }: CountedWord, { members }: Reach): PersonTarget | null {
  const byEmail = detail && members.find(({ email }) => email?.toLowerCase() === detail.toLowerCase());
  const named = byEmail ? [byEmail] : members.filter((member) => !member.hasLeft && key(member.name) === key(label));
  const [only] = named;
  return named.length === 1 && only ? { to: "member", memberId: only.id } : null;
}

/** A task may name an activity, one of several tags too; another tag may name the channel. */
function workByName({ label }: CountedWord, { activities, tenants }: Reach): WorkTarget | null {
  const names = [label, ...label.split(", ")];
  const activity = names.map((name) => called(activities, name)).find((found) => found !== null);
  if (!activity) return null;
  const channel = names.map((name) => called(tenants[0]?.channels ?? [], name)).find((found) => found !== null) ?? null;
  return { to: "activity", activity: { activityId: activity.id }, channel: channel && { channelId: channel.id } };
}

/** True while everything that a remembered target points at is still there. */
function stands(target: ProjectTarget | PersonTarget | WorkTarget, { tenants, members, activities }: Reach): boolean {
  if (target.to === "member") return members.some(({ id }) => id === target.memberId);
  if (target.to !== "tenant" && target.to !== "activity") return true;
  const { channel } = target;
  const at = target.to === "tenant" ? tenants.filter(({ slug }) => slug === target.tenant) : tenants.slice(0, 1);
  const hasChannel = at.length > 0 && (!channel || !("channelId" in channel) || at.some((tenant) => tenant.channels.some(({ id }) => id === channel.channelId)));
  if (target.to === "tenant") return hasChannel;
  const { activity } = target;
  return hasChannel && (!("activityId" in activity) || activities.some(({ id }) => id === activity.activityId));
}

type Suggested<T> = { target: T; from: "chosen" | "remembered" | "name" | "new" } | { target: null; from: null };

/**
 * Says for each word what it means: as chosen for this file, else as last time, else by its name, else what is safe to
 * propose (nobody's place is taken by a placeholder; a company's projects are all its own; unknown work is like the rest).
 * Null, and to be said by a person, is only which client an unknown project belongs to.
 */
export function suggest(words: CountedWords, chosen: ImportMapping | null, remembered: Remembered, reach: Reach): Pick<ImportWords, "projects" | "people" | "work" | "restProjects" | "restPeople"> {
  const home = reach.tenants[0];
  const own: ProjectTarget | null = reach.isAgency || !home ? null : { to: "tenant", tenant: home.slug, channel: null };
  const each = <T extends ProjectTarget | PersonTarget | WorkTarget>(
    list: CountedWord[], now: readonly { source: string; target: T }[], before: ReadonlyMap<string, T>, byName: (word: CountedWord, reach: Reach) => T | null, otherwise: T | null,
  ) => {
    const said = new Map(now.map(({ source, target }) => [source, target]));
    return list.map((word) => {
      const meant = (from: "chosen" | "remembered" | "name", target: T | null | undefined): Suggested<T> | null => (target && stands(target, reach) ? { from, target } : null);
      const found: Suggested<T> =
        meant("chosen", said.get(word.source)) ?? meant("remembered", before.get(word.source)) ?? meant("name", byName(word, reach)) ??
        (otherwise ? { from: "new", target: otherwise } : { from: null, target: null });
      return { ...word, ...found };
    });
  };
  // Not remembered: a placeholder that is there is found by its name, and so is the person who has taken it over since.
  const people = new Map([...remembered.people].filter(([, { to }]) => to !== "placeholder"));
  const rest = <T extends ProjectTarget | PersonTarget>(entries: number, said: T | null | undefined, otherwise: T | null) => (entries === 0 ? null : said && stands(said, reach) ? said : otherwise);
  return {
    restProjects: rest(words.restProjectEntries, chosen?.restProjects, own),
    restPeople: rest<PersonTarget>(words.restPeopleEntries, chosen?.restPeople, { to: "placeholder" }),
    projects: each(words.projects, chosen?.projects ?? [], remembered.projects, projectByName, own),
    people: each(words.people, chosen?.people ?? [], people, personByName, { to: "placeholder" }),
    work: each(words.work, chosen?.work ?? [], remembered.work, workByName, { to: "rest" }),
  };
}
