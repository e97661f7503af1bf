import { ask } from "../db/ask";
import { type Advice, channelAdvice, goalAdvice, halfTimeAdvice, kpiAdvice, postAdvice } from "../domain/advice";
import { addMonths, monthOf } from "../domain/day";
import { rulesWith } from "../domain/rule-of-thumb";
import { todayIn } from "../domain/zone";
import { ownRules } from "../rules/data";
import type { TimeCall } from "../time/service";
import { monthUtilisation } from "../utilisation/service";
import { adviceQuestions, findDedicated } from "./data";
import type { ListedAdvice } from "./schema";

/**
 * What there is to advise in a tenant as its facts stand, dismissed or not; what was dismissed under other facts stands again.
 * Of people only those whose time the asking person may see, of their last full month, and none in a client, where the
 * agency's people have their days for others too.
 */
export async function listAdvice(call: TimeCall, now: Date): Promise<ListedAdvice[]> {
  const { tx, tenant } = call;
  const { channels, shares, goals, kpis, dismissed, own } = await ask(tx, { ...adviceQuestions(tenant.id), own: ownRules(tenant.id) });
  const rules = rulesWith(own);
  const month = addMonths(monthOf(todayIn(tenant.timeZone, now)), -1);
  const people = tenant.kind === "client" || !call.may(tenant.role, "capacities:read") ? [] : (await monthUtilisation(call, month, now)).people;
  const dedicated = people.length > 0 ? await findDedicated(tx, tenant.id) : new Set<string>();
  const names = new Map<string, string>([...channels.map(({ id, name }) => [id, name] as const), ...kpis.map(({ id, title }) => [id, title] as const), ...people.map(({ memberId, name }) => [memberId, name] as const)]);
  const found: Advice[] = [
    ...goalAdvice(goals[0]?.goals ?? 0, rules),
    ...kpis.flatMap((goal) => kpiAdvice(goal, rules)),
    ...channels.flatMap((channel) => channelAdvice(channel)),
    ...shares.filter(({ id }) => names.has(id)).flatMap((share) => postAdvice(share, rules)),
    ...people.flatMap(({ memberId: id, social, worked }) => halfTimeAdvice({ id, month, isDedicated: dedicated.has(id), social, worked }, rules)),
  ];
  return found.map(({ rule, ...advice }) => {
    const said = dismissed.find(({ kind, subject, fingerprint }) => kind === advice.kind && subject === advice.subject && fingerprint === advice.fingerprint);
    return { ...advice, values: { ...advice.values }, name: names.get(advice.subject) ?? "", rule: rule && { key: rule, value: rules[rule].value, source: rules[rule].source, year: rules[rule].year }, dismissed: said ? { note: said.note, at: said.at } : null };
  });
}
