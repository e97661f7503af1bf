import { idOf } from "./id-of";
import { HAND, memberIdOf, NOW, type Place, PRIME } from "./places";

type Put = (table: string, values: Record<string, unknown>, n?: number) => Promise<void>;

/** The outsourcing register of a place: two providers with an engagement each, what was decided, and the path of the mix. */
export async function fillOutsourcing(put: Put, place: Place) {
  const by = { by_id: memberIdOf(place, HAND[place]) };
  await put("providers", { id: idOf(place, "provider"), kind: "agency", website: null, agreement_on: "2026-01-05", agreement_waiver: null, version: 1, archived_at: null });
  await put("providers", { id: idOf(place, "provider 2"), kind: "freelancer", website: null, agreement_on: null, version: 1, archived_at: null }, 2);
  const terms = { starts_on: "2026-01-05", renewal: "auto", ends_on: null, renews_on: "2026-06-01", notice_days: 60, fee_model: "retainer", fees_from: "2026-03-01", version: 1, ...by };
  const of = { goal_id: idOf(place, "goal 1"), owner_id: by.by_id };
  await put("engagements", { id: idOf(place, "engagement"), provider_id: idOf(place, "provider"), ...of, ...terms });
  await put("engagements", { id: idOf(place, "engagement 2"), provider_id: idOf(place, "provider 2"), ...of, ...terms, fee_model: "hourly" }, 2);
  for (const n of [1, 2]) {
    const engagement_id = idOf(place, n === 1 ? "engagement" : "engagement 2");
    await put("engagement_scopes", { id: idOf(place, `scope ${n}`), engagement_id, activity_id: idOf(place, "activity 1"), channel_id: idOf(place, "channel 1") }, n);
  }
  const engagement_id = idOf(place, "engagement");
  await put("renewal_decisions", { id: idOf(place, "decision"), engagement_id, decision: "renegotiate", for_on: "2026-05-01", new_on: null, decided_at: NOW, ...by });
  await put("engagement_mails", { engagement_id, member_id: by.by_id, for_on: "2026-05-01" });
  await put("offboarding_steps", { engagement_id, step: "files", done_at: NOW, ...by });
  const used = { counts_from: "2026-03-01", trial_from: null, trial_until: null, outcome: null, decided_at: null, used_from: "2026-01-05", used_until: null, version: 1, owner_id: by.by_id, ...by };
  await put("tools", { id: idOf(place, "tool"), ...used });
  await put("tools", { id: idOf(place, "tool in trial"), ...used, trial_from: "2026-03-01", trial_until: "2026-06-30", used_from: null }, 2);
  await put("tool_costs", { id: idOf(place, "tool cost"), tool_id: idOf(place, "tool"), from_on: "2026-01-05", to_on: null, currency: "USD", per: "month", seats: 1 });
  await put("tool_mails", { tool_id: idOf(place, "tool in trial"), member_id: by.by_id, for_on: "2026-06-30" });
  await put("cost_splits", { id: idOf(place, "tool split"), tool_id: idOf(place, "tool"), from_month: null, split: "fixed" });
  await put("cost_splits", { id: idOf(place, "shared split"), tool_id: null, from_month: "2026-01-01", split: "fixed" }, 2);
  for (const split of ["tool split", "shared split"]) await put("cost_split_channels", { id: idOf(place, `channel of ${split}`), split_id: idOf(place, split), channel_id: idOf(place, "channel 1"), share_permille: 1000 });
  await put("exchange_rates", { currency: "USD", into: "EUR", on: "2026-01-05", rate: 1, created_at: NOW });
  await put("former_exchange_rates", { id: idOf(place, "former exchange rate"), currency: "USD", into: "EUR", on: "2026-01-05", rate: 2, known_at: NOW, until_at: NOW });
  await put("sourcing_targets", { id: idOf(place, "target"), from_quarter: "2026-Q1", from_permille: PRIME[place] % 1000, to_quarter: "2026-Q4", to_permille: 200, created_at: NOW, ...by });
}
