import { hashPassword } from "../../server/auth/password";
import type { Database } from "../../server/db/client";
import { addMonths, monthOf, type Day } from "../../server/domain/day";
import { openChannel, setBudget } from "../../server/testing/budgets";
import { addMember, makeAgency, makeClient, makeCompany, makePerson, personAt, write, type Person } from "../../server/testing/factories";
import { addHours } from "../../server/testing/hours";
import { AGENCY, CLIENTS, COMPANY, PASSWORD, PEOPLE, type PlaceStory } from "./story";
import { workOf } from "./work";

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
    for (const title of story.goals) await founder.api.goals.create(write({ tenant: place.slug, title }));
    const channels = new Map<string, string>();
    for (const line of story.channels) channels.set(line.name, await describe(place, founder, line));
    const activities = new Map((await founder.api.activities.list({ tenant: place.slug })).map(({ name, id }) => [name, id]));
    for (const { fromMonthsBack, hours, channel } of story.budgets) {
      const channelId = channel === undefined ? undefined : channels.get(channel);
      await setBudget(founder, place, addMonths(monthOf(today), -fromMonthsBack), hours, channelId === undefined ? {} : { channelId });
    }
    await addHours(db, place, workOf(story, { channels, activities, members }, today, behind));
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
