import { hashPassword } from "../../server/auth/password";
import type { Database } from "../../server/db/client";
import { addMonths, firstDayOf, lastDayOf, type Month, monthOf, type Day } from "../../server/domain/day";
import { openChannel, plainBudget, setBudget } from "../../server/testing/budgets";
import { addMember, makeAgency, makeClient, makeCompany, makePerson, personAt, write, type Person } from "../../server/testing/factories";
import { addHours } from "../../server/testing/hours";
import { tellPeoplesTime } from "./peoples-time";
import { AGENCY, CLIENTS, COMPANY, PASSWORD, PEOPLE, type LineStory, type PlaceStory } from "./story";
import { type Ids, workOf } from "./work";

type Opened = { id: string; slug: string; memberId: string; owner: Person };

/** Makes the whole demo, relative to `today`, of the functions that tests use. Answers who can sign in. */
export async function makeDemo(db: Database, today: Day) {
  const passwordHash = await hashPassword(PASSWORD);
  const people = new Map<string, Person>();
  for (const [key, { name, email }] of Object.entries(PEOPLE)) people.set(key, await makePerson(db, { name, email, passwordHash }));
  const person = (key: string): Person => {
    const found = people.get(key);
    if (!found) throw new Error(`The demo's story names ${key}, who was not made.`);
    return found;
  };

  const fill = async (story: PlaceStory, place: Opened, ownerKey: string, behind: ReadonlySet<string>) => {
    const members = new Map([[ownerKey, place.memberId]]);
    for (const { person: key, role } of story.people) members.set(key, (await addMember(db, place, role, person(key))).memberId);
    const founder = personAt(db, place.owner, new Date(`${addMonths(monthOf(today), -story.monthsBack)}-01T08:00:00Z`));
    const goals = new Map<string, string>();
    for (const title of story.goals) goals.set(title, (await founder.api.goals.create(write({ tenant: place.slug, title }))).id);
    const channels = new Map<string, string>();
    for (const line of story.channels) channels.set(line.name, await describe(place, founder, line));
    const activities = new Map((await founder.api.activities.list({ tenant: place.slug })).map(({ name, id }) => [name, id]));
    for (const { fromMonthsBack, hours, channel } of story.budgets) {
      const channelId = channel === undefined ? undefined : channels.get(channel);
      await setBudget(founder, place, addMonths(monthOf(today), -fromMonthsBack), hours, channelId === undefined ? {} : { channelId });
    }
    for (const line of story.lines ?? []) await addLine(place, founder, line, monthOf(today), { channels, goals, members });
    await addHours(db, place, workOf(story, { channels, activities, goals, members }, today, behind));
    await tellPeoplesTime(founder, place.slug, story.peoplesTime, { channels, activities, members }, today);
  };

  const agency = await makeAgency(db, { ...AGENCY.settings, owner: person("eva") });
  await fill(AGENCY, agency, "eva", new Set(["jonas"]));
  for (const story of CLIENTS) {
    const client = await makeClient(db, agency, { timeZone: "Europe/Amsterdam", currency: "EUR", holidayCountry: "NL", ...story.settings });
    await fill(story, client, "eva", new Set(["jonas"]));
  }
  const company = await makeCompany(db, { ...COMPANY.settings, owner: person("clara") });
  await fill(COMPANY, company, "clara", new Set());

  return Object.values(PEOPLE).map(({ email, who }) => ({ email, password: PASSWORD, who }));
}

type LineIds = Omit<Ids, "activities">;

/** A budget of the story that is for something else than one channel. */
async function addLine(place: Opened, founder: Person, { name, channels = [], goal, person, fromMonthsBack, wholeMonths, hours, minor }: LineStory, now: Month, ids: LineIds) {
  const idOf = (known: ReadonlyMap<string, string>, word: string): string => {
    const id = known.get(word);
    if (id === undefined) throw new Error(`The demo's story has a budget for ${word}, who or which was not made.`);
    return id;
  };
  const from = addMonths(now, -fromMonthsBack);
  const holds = wholeMonths === undefined ? { period: "month" as const, from } : { period: "whole" as const, from: firstDayOf(from), lastOn: lastDayOf(addMonths(from, wholeMonths - 1)) };
  await founder.api.budgets.create(
    write({
      tenant: place.slug,
      ...plainBudget,
      name: name ?? null,
      channelIds: channels.map((channel) => idOf(ids.channels, channel)),
      goalId: goal === undefined ? null : idOf(ids.goals, goal),
      memberId: person === undefined ? null : idOf(ids.members, person),
      holds,
      seconds: hours === undefined ? null : hours * 3600,
      minor: minor ?? null,
    }),
  );
}

/** A channel of the story, with its purpose and least upkeep. */
async function describe(place: Opened, founder: Person, line: PlaceStory["channels"][number]): Promise<string> {
  const channelId = await openChannel(founder, place, line.name, line.platform);
  const [row] = (await founder.api.channels.list({ tenant: place.slug })).filter(({ id }) => id === channelId);
  if (!row) throw new Error(`The channel ${line.name} was not made.`);
  const { platformKey, handle, url, whyOpened, ownerId, status, version, name } = row;
  const minimumMonthSeconds = line.minimumHours === undefined ? null : line.minimumHours * 3600;
  await founder.api.channels.change(write({ tenant: place.slug, channelId, version, name, platformKey, handle, url, whyOpened, ownerId, status, purpose: line.purpose, minimumMonthSeconds }));
  return channelId;
}
