import { ALL_WORK, type BudgetPeriod, type BudgetScope, groupOf } from "../domain/budget-scope";
import type { LineSettings, StoredLine } from "./data/lines";
import type { Named, NamedTarget } from "./data/named";
import type { BudgetLine } from "./schema";

export type Names = Named & { goals: NamedTarget[]; people: NamedTarget[] };

/** A scope that could have a budget and never had one, with what a line starts as. */
export const NO_LINE: Omit<StoredLine, "id" | "version"> & { id: null; version: null } = {
  ...ALL_WORK,
  id: null,
  version: null,
  name: null,
  period: "month",
  alertAt: [50, 80, 100],
  alertsOnForecast: true,
  isHardStop: false,
  deliverables: null,
  isArchived: false,
  amounts: { time: [], money: [] },
  terms: [],
};

type Head = Omit<BudgetLine, "time" | "money">;

/** What a line is for, in words. A pool is closed when all of its channels are. */
export function headOf(line: BudgetScope & LineSettings & { id: string | null; version: number | null; period: BudgetPeriod; isArchived: boolean }, names: Names): Head {
  const pick = (ids: readonly string[], all: readonly NamedTarget[]) => all.filter(({ id }) => ids.includes(id));
  const [goal] = pick(line.goalId === null ? [] : [line.goalId], names.goals);
  const [member] = pick(line.memberId === null ? [] : [line.memberId], names.people);
  const channels = pick(line.channelIds, names.channels);
  const activities = pick(line.activityIds, names.activities);
  const areAllRetired = (targets: readonly NamedTarget[]) => targets.length > 0 && targets.every(({ isRetired }) => isRetired);
  const plain = ({ id, name }: NamedTarget) => ({ id, name });
  return {
    id: line.id,
    version: line.version,
    group: groupOf(line, line.period),
    name: line.name,
    goal: goal ? plain(goal) : null,
    member: member ? plain(member) : null,
    channels: channels.map(plain),
    activities: activities.map(plain),
    isRetired: line.isArchived || areAllRetired(channels) || areAllRetired(activities) || goal?.isRetired === true || member?.isRetired === true,
    alertAt: line.alertAt,
    alertsOnForecast: line.alertsOnForecast,
    isHardStop: line.isHardStop,
    deliverables: line.deliverables,
  };
}
