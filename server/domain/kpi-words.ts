import { type Direction, type KpiStatus, stays } from "./kpi";
import type { Sentence, SpokenValue } from "./summary-words";

export const KPI_KEYS = ["noTarget", "unmeasured", "noData", "reached", "onTrack", "atRisk", "offTrack", "kept", "keptWithin", "notKept", "outside"] as const;
export type KpiKey = (typeof KPI_KEYS)[number];

/** A KPI as it stands. Value of null: not measured. */
export type KpiFacts = { name: string; unit: string | null; direction: Direction; start: number | null; target: number | null; targetHigh: number | null; value: number | null; progress: number | null; status: KpiStatus };

/** How a KPI stands against its target, by its own status: nothing without a target is called well, nor anything that was not measured. */
export function kpiSentence(kpi: KpiFacts): Sentence<KpiKey> {
  const { name, unit, target, targetHigh, value, progress, status } = kpi;
  const given = { name: { text: name }, value, target, targetHigh };
  const values = Object.fromEntries(Object.entries(given).flatMap(([key, said]): [string, SpokenValue][] => (said === null ? [] : [[key, typeof said === "number" ? { value: said, unit } : said]])));
  const key = (): KpiKey => {
    if (value === null) return target === null ? "unmeasured" : "noData";
    if (target === null || status === "no-target") return "noTarget";
    const isRange = kpi.direction === "range" && targetHigh !== null;
    if (stays(kpi)) return status === "on-track" ? (isRange ? "keptWithin" : "kept") : isRange ? "outside" : "notKept";
    if (progress !== null && progress >= 1) return "reached";
    return status === "on-track" ? "onTrack" : status === "at-risk" ? "atRisk" : "offTrack";
  };
  return { key: key(), values };
}

/** So many are read in a minute. */
const SHOWN = 3;

/**
 * The KPIs of the first goals, given by the rank of their goals: one of each goal before a second of any, those with a target
 * before those without, none that is retired and none that only flatters.
 */
export function shownKpis<K extends { goalId: string | null; isRetired: boolean; isVanity: boolean; target: number | null }>(kpis: readonly K[]): K[] {
  const counted = kpis.filter(({ isRetired, isVanity }) => !isRetired && !isVanity);
  const turn = new Map<string, number>();
  const turns = [...counted.filter(({ target }) => target !== null), ...counted.filter(({ target }) => target === null)].map((kpi) => {
    const key = kpi.goalId ?? "";
    const at = turn.get(key) ?? 0;
    turn.set(key, at + 1);
    return { kpi, at, isLoose: kpi.goalId === null, hasNoTarget: kpi.target === null, order: counted.indexOf(kpi) };
  });
  const chosen = turns.sort((a, b) => Number(a.isLoose) - Number(b.isLoose) || Number(a.hasNoTarget) - Number(b.hasNoTarget) || a.at - b.at || a.order - b.order).slice(0, SHOWN);
  return chosen.map(({ kpi }) => kpi);
}
