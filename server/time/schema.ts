import { z } from "zod";
import { effortKind } from "../activities/schema";
import { dayLocks, sheet } from "../timesheets/schema";
import { cursor, day, entrySeconds, id, idOrNone, instant, note, partFields, text, zone } from "../trpc/scalars";

export const entrySource = z.enum(["manual", "timer", "import"]);

/** Why an entry wants to be looked at: a timer that nobody answered, or one that ran for a whole day. */
export const entryFlag = z.enum(["timer-stopped", "timer-capped", "timer-moved"]);

/** How hard a piece of work was. */
export const complexity = z.enum(["simple", "usual", "hard"]);
export type Complexity = z.infer<typeof complexity>;

/** What a person says about a piece of work. Start and end come together or not at all; the duration counts. */
export const entryFields = {
  /** The local day it belongs to: the one on which it starts. */
  on: day,
  timeZone: zone,
  seconds: entrySeconds,
  startedAt: instant.nullable(),
  endedAt: instant.nullable(),
  /** Null is work for no channel in particular. */
  channelId: id.nullable(),
  activityId: id,
  goalId: id.nullable(),
  note,
  /** Left out: a new one is what its activity is, a changed one stays as it was. */
  isBillable: z.boolean().optional(),
  /** Null is not said. Left out, an entry stays as it is in this, and one that is made says nothing. */
  complexity: complexity.nullable().optional(),
};
export type EntryFields = z.infer<z.ZodObject<typeof entryFields>>;

/** Why somebody in charge goes beyond a budget that stops. Nothing is kept where none was in the way. */
const override = z.strictObject({ reason: text(500) }).optional();

/** Its id is made by whoever logs it, so that a lost answer can be asked for again. `memberId` is another person. */
export const newEntry = { entryId: id, memberId: id.optional(), ...entryFields, override };

/** The version that was read: a change on top of somebody else's is refused. */
export const entryChange = { entryId: id, version: z.int().min(1), ...entryFields, override };

export const MOST_AT_ONCE = 500;
export const entryRefs = { entryIds: z.array(id).min(1).max(MOST_AT_ONCE) };

/** What to set in all of the entries; what is left out stays as it is in each. */
export const entryMove = { ...entryRefs, on: day.optional(), channelId: id.nullable().optional(), activityId: id.optional(), goalId: id.nullable().optional(), isBillable: z.boolean().optional(), memberId: id.optional(), override };
export type EntryMove = Omit<z.infer<z.ZodObject<typeof entryMove>>, "entryIds" | "override">;

export const entry = z.object({
  id: z.string(),
  on: z.string(),
  timeZone: z.string(),
  seconds: z.number(),
  startedAt: z.string().nullable(),
  endedAt: z.string().nullable(),
  channelId: z.string().nullable(),
  channelName: z.string().nullable(),
  activityId: z.string(),
  activityName: z.string(),
  kind: effortKind,
  goalId: z.string().nullable(),
  goalTitle: z.string().nullable(),
  note: z.string(),
  isBillable: z.boolean(),
  complexity: complexity.nullable(),
  source: entrySource,
  /** Null where nothing is to be checked, or somebody has. */
  flag: entryFlag.nullable(),
  version: z.number(),
});
export type Entry = z.infer<typeof entry>;

/** How many of the changed entries cost, or are billed, something else now; 0 for whoever may not see it. */
export const entriesChanged = z.object({ repriced: z.object({ cost: z.number(), bill: z.number() }) });

/** A row of the weekly grid. */
export const weekRow = z.object({ channelId: z.string().nullable(), channelName: z.string().nullable(), activityId: z.string(), activityName: z.string() });
export type WeekRow = z.infer<typeof weekRow>;

/** Any day of the wanted week; null is this week. */
export const weekRef = { on: day.nullable() };

/** A week and the one before are read together; of more entries than this the latest are shown, and the week says so. */
export const MOST_IN_WEEK = 1000;

/** The asking person's own week in one tenant. Sums are made of the entries (domain/week-grid.ts). */
export const week = z.object({
  today: z.string(),
  /** Seven, in the tenant's order. */
  days: z.array(z.string()),
  timeZone: z.string(),
  entries: z.array(entry),
  /** True where the seven days have entries that are not among these. */
  isCut: z.boolean(),
  /** The rows of the week before that are still offered. */
  lastWeek: z.array(weekRow),
  /** Those of the days on which nothing can be changed. */
  locks: dayLocks,
  sheet,
});
export type Week = z.infer<typeof week>;

export const pick = z.object({ id: z.string(), name: z.string(), aliases: z.array(z.string()) });
export type Pick = z.infer<typeof pick>;
export const activityPick = pick.extend({ isBillable: z.boolean() });
export type ActivityPick = z.infer<typeof activityPick>;

/** The asking person's own week over all tenants in which they have a place. */
export const myWeek = z.object({
  today: z.string(),
  days: z.array(z.string()),
  locale: z.string(),
  /** True where the seven days have entries that are not among these. */
  isCut: z.boolean(),
  tenants: z.array(
    z.object({
      slug: z.string(),
      name: z.string(),
      timeZone: z.string(),
      mayLog: z.boolean(),
      /** Whether budgets may be asked for here: external people know of none. */
      seesBudgets: z.boolean(),
      entries: z.array(entry),
      lastWeek: z.array(weekRow),
      locks: dayLocks,
      sheet,
      /** What can be logged on: open channels, offered activities. */
      channels: z.array(pick),
      activities: z.array(activityPick),
    }),
  ),
});
export type MyWeek = z.infer<typeof myWeek>;

/** Into the seven days from `on`, from the seven before: the week as it is shown, which "My week" begins alike in every tenant. */
export const weekCopy = { on: day };

/** What was added, for undoing, and the days that are locked and so were passed over. */
export const weekCopied = z.object({ entryIds: z.array(z.string()), lockedDays: z.array(z.string()) });

/** Several of them at once, as an address says them: their ids with commas between. */
const UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
const several = z.string().regex(new RegExp(`^${UUID}(,${UUID}){1,49}$`));
const unset = { from: day, to: day, channel: z.union([idOrNone, several]), activity: z.union([id, several]), member: id, kind: effortKind, goal: z.union([idOrNone, several]), imported: z.union([id, z.literal("any")]), rate: z.enum(["cost", "bill"]) };

/**
 * Each filter may be left out; both days are included; "none" finds work for no channel or goal, ids with commas between that for one of several channels, activities or goals; `imported` is an import or any;
 * `provider` finds the work of its people, for those who may see whose time it is; `campaign` what its return counts of the months of these days, for those who may see returns and notes;
 * `unpriced` finds what has no rate of a kind and needs one, `priced` what has one, for those who may see rates of that kind.
 */
export const entryFilter = {
  from: unset.from.optional(),
  to: unset.to.optional(),
  channel: unset.channel.optional(),
  activity: unset.activity.optional(),
  member: unset.member.optional(),
  kind: unset.kind.optional(),
  goal: unset.goal.optional(),
  imported: unset.imported.optional(),
  provider: partFields.provider,
  campaign: partFields.campaign,
  unpriced: unset.rate.optional(),
  priced: unset.rate.optional(),
};
export type EntryFilter = z.infer<z.ZodObject<typeof entryFilter>>;

export const entriesQuery = { ...entryFilter, cursor: cursor.optional() };

export const listedEntry = entry.extend({
  /** "" where it is another person's and the asking person may neither see names nor write others' time. */
  note: z.string(),
  /** Null where the asking person may not see whose time it is. */
  memberId: z.string().nullable(),
  memberName: z.string().nullable(),
  /** That it went beyond a budget that stops and is not within it again, and why; the reason is null of a timer. Null where it did not, where the note is "", and to those who may not know of budgets. */
  beyond: z.object({ reason: z.string().nullable() }).nullable(),
  isOwn: z.boolean(),
  mayChange: z.boolean(),
});
export type ListedEntry = z.infer<typeof listedEntry>;

export const entryPage = z.object({
  entries: z.array(listedEntry),
  nextCursor: z.string().nullable(),
  /** Of everything that the filter finds, not of this page. */
  count: z.number(),
  seconds: z.number(),
  /** What its hours cost where just those are asked for that an ROI counts, to the same minor unit; null where not. */
  cost: z.object({ minor: z.number(), currency: z.string() }).nullable(),
});

export const suggestion = weekRow.extend({ note: z.string() });
export type Suggestion = z.infer<typeof suggestion>;

/** Whose time can be told apart, for the filter. */
export const entryPerson = z.object({ memberId: z.string(), name: z.string() });
