import { randomUUID } from "node:crypto";
import { watchTenant } from "../../server/alerts/watch";
import { hashPassword } from "../../server/auth/password";
import type { Database } from "../../server/db/client";
import { actAs } from "../../server/db/tenant";
import { inTransaction } from "../../server/db/transaction";
import { addMonths, firstDayOf, lastDayOf, type Month, monthOf, type Day } from "../../server/domain/day";
import { openChannel, plainBudget, setBudget } from "../../server/testing/budgets";
import { closeMonth } from "../../server/testing/closings";
import { addMember, makeAgency, makeClient, makeCompany, makePerson, personAt, write, type Person } from "../../server/testing/factories";
import { addHours } from "../../server/testing/hours";
import { setRate } from "../../server/testing/rates";
import { tellApprovals } from "./approvals";
import { tellJoinery } from "./joinery";
import { tellOutsourcing } from "./outsourcing";
import { OUTSOURCING } from "./outsourcing-story";
import { tellTools } from "./tools";
import { TOOLS } from "./tools-story";
import { tellPeoplesTime } from "./peoples-time";
import { tellPosts } from "./posts";
import { AGENCY, CLIENTS, COMPANY, PASSWORD, PEOPLE, type LineStory, type PlaceStory, type RetainerStory } from "./story";
import { tellResponses } from "./responses";
import { RESPONSES } from "./responses-story";
import { tellReturns } from "./returns";
import { tellSteering } from "./steering";
import { tellStrategy } from "./strategy";
import { tellVerdicts } from "./verdicts";
import { type Ids, idOf, workOf } from "./work";

/** The client whose weeks are approved. */
const BREAD = "bakery-brood";

type Opened = { id: string; slug: string; memberId: string; owner: Person };

/**
 * Makes the whole demo, relative to `today`, of the functions that tests use. Answers who can sign in. By `clock` a week is handed
 * in after its entries were written, which have the database's time: before, it would wait as changed since.
 */
export async function makeDemo(db: Database, today: Day, clock: () => Date) {
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
    const goalIds = [...goals.values()];
    for (const [index, line] of story.channels.entries()) channels.set(line.name, await describe(place, founder, line, goalIds.slice(index % goalIds.length).slice(0, 1)));
    const activities = new Map((await founder.api.activities.list({ tenant: place.slug })).map(({ name, id }) => [name, id]));
    for (const { fromMonthsBack, hours, channel } of story.budgets) {
      const channelId = channel === undefined ? undefined : channels.get(channel);
      await setBudget(founder, place, addMonths(monthOf(today), -fromMonthsBack), hours, channelId === undefined ? {} : { channelId });
    }
    for (const line of story.lines ?? []) await addLine(place, founder, line, monthOf(today), { channels, goals, members });
    // Rates first: what is logged is priced as it comes in.
    await setMoney(db, story, place, founder, today, { channels, members });
    await addHours(db, place, workOf(story, { channels, activities, goals, members }, today, behind));
    if (story.retainer) await keepRetainer(db, place, story.retainer, today);
    await tellVerdicts(db, place.owner, place.slug, { channels, members }, today);
    await tellOutsourcing(personAt(db, place.owner, new Date(`${today}T08:00:00Z`)), place, OUTSOURCING[story.settings.name], { channels, activities, goals, members }, today);
    await tellTools(personAt(db, place.owner, new Date(`${today}T08:00:00Z`)), place, TOOLS[story.settings.name], { channels, members }, today);
    await tellResponses(db, place.owner, place, RESPONSES[story.settings.name], { channels, members }, today);
    await tellPosts(db, personAt(db, place.owner, new Date(`${today}T08:00:00Z`)), place, { channels }, today);
    await tellPeoplesTime(founder, place.slug, story.peoplesTime, { channels, activities, members }, today);
    await tellStrategy(personAt(db, place.owner, new Date(`${today}T08:00:00Z`)), place.slug, today, { channels, activities, members });
    await tellReturns(db, place.owner, { slug: place.slug, name: story.settings.name, currency: story.settings.currency ?? "EUR" }, channels, today);
    await tellSteering(db, place.owner, place.slug, today, { channels, members }, person);
    await inTransaction(db, "mutation", async (tx) => watchTenant(tx, await actAs(tx, { tenantId: place.id }), clock()));
  };

  const agency = await makeAgency(db, { ...AGENCY.settings, owner: person("eva") });
  await fill(AGENCY, agency, "eva", new Set(["jonas"]));
  for (const story of CLIENTS) {
    const client = await makeClient(db, agency, { timeZone: "Europe/Amsterdam", currency: "EUR", holidayCountry: "NL", ...story.settings });
    await fill(story, client, "eva", new Set(["jonas"]));
  }
  const company = await makeCompany(db, { ...COMPANY.settings, owner: person("clara") });
  await fill(COMPANY, company, "clara", new Set());

  await tellJoinery(db, person("nora"), today);

  const approved = { [BREAD]: { manager: person("tom"), worker: person("mila") }, [company.slug]: { manager: person("lena"), worker: person("hanna") } };
  for (const [tenant, people] of Object.entries(approved)) await tellApprovals(db, tenant, today, people, clock());

  return Object.values(PEOPLE).map(({ email, who }) => ({ email, password: PASSWORD, who }));
}

/** Makes the budget of all work a retainer, adjusts a month and closes those that are settled, each at its time. */
async function keepRetainer(db: Database, place: Opened, { fromMonthsBack, terms, adjustment, closedMonthsBack }: RetainerStory, today: Day) {
  const tenant = place.slug;
  const back = (months: number) => addMonths(monthOf(today), -months);
  const { lines } = await place.owner.api.budgets.year({ tenant, year: Number(today.slice(0, 4)) });
  const budgetId = lines.find(({ group, id }) => group === "all" && id !== null)?.id;
  if (budgetId === undefined || budgetId === null) throw new Error(`${tenant} has a retainer and no budget for all work.`);
  await place.owner.api.retainers.agree(write({ tenant, budgetId, month: back(fromMonthsBack), ...terms, billableOnly: false, proration: "working-days" as const }));
  await place.owner.api.retainers.adjust(write({ tenant, budgetId, month: back(adjustment.monthsBack), seconds: adjustment.hours * 3600, reason: adjustment.reason }));
  for (const months of closedMonthsBack) await closeMonth(db, place, back(months), new Date(`${back(months - 1)}-05T09:00:00Z`));
}

type LineIds = Omit<Ids, "activities">;

/** A budget of the story that is for something else than one channel. */
async function addLine(place: Opened, founder: Person, { name, channels = [], goal, person, fromMonthsBack, wholeMonths, hours, minor }: LineStory, now: Month, ids: LineIds) {
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

/** What hours cost and are billed at, what is spent besides, and how reports round. */
async function setMoney(db: Database, story: PlaceStory, place: Opened, founder: Person, today: Day, { channels, members }: Pick<Ids, "channels" | "members">) {
  const month = (back: number) => addMonths(monthOf(today), -back);
  for (const { kind, amount, fromMonthsBack, person, channel } of story.rates) {
    const scope = { ...(person !== undefined && { memberId: idOf(members, person) }), ...(channel !== undefined && { channelId: idOf(channels, channel) }) };
    await setRate(founder, place, kind, amount, `${month(fromMonthsBack)}-01`, scope);
  }
  for (const { kind, amount, supplier, channel, monthsBack } of story.expenses ?? []) {
    const channelId = channel === undefined ? null : idOf(channels, channel);
    // Each on its own day: long before, it would be too far ahead to be more than a slip of the year.
    for (const on of daysOf(monthsBack, today)) await personAt(db, place.owner, new Date(`${on}T08:00:00Z`)).api.expenses.add(write({ tenant: place.slug, expenseId: randomUUID(), on, kind, amountMinor: amount * 100, channelId, goalId: null, supplier, note: "" }));
  }
  if (story.roundsTo !== undefined) await founder.api.report.setRounding(write({ tenant: place.slug, rounding: { seconds: story.roundsTo * 60, mode: "up" } }));
}

/** The first of each month from so many months back until today's. */
const daysOf = (monthsBack: number, today: Day): Day[] => Array.from({ length: monthsBack + 1 }, (_, back) => `${addMonths(monthOf(today), -back)}-01`);

/** A channel of the story, with its purpose, its goals unless it has none, and its least upkeep. */
async function describe(place: Opened, founder: Person, line: PlaceStory["channels"][number], goalIds: readonly string[]): Promise<string> {
  const channelId = await openChannel(founder, place, line.name, line.platform);
  const [row] = (await founder.api.channels.list({ tenant: place.slug })).filter(({ id }) => id === channelId);
  if (!row) throw new Error(`The channel ${line.name} was not made.`);
  const { platformKey, handle, url, whyOpened, ownerId, status, version, name } = row;
  const minimumMonthSeconds = line.minimumHours === undefined ? null : line.minimumHours * 3600;
  await founder.api.channels.change(write({ tenant: place.slug, channelId, version, name, platformKey, handle, url, whyOpened, ownerId, status, purpose: line.purpose, minimumMonthSeconds, cadence: line.cadence ?? null, goalIds: line.hasNoGoal ? [] : [...goalIds] }));
  return channelId;
}
