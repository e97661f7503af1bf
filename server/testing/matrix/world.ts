import type pg from "pg";
import { hashLinkToken } from "../../auth/link-token";
import { DEFAULT_FIELD_RIGHTS } from "../../auth/permissions";
import type { Evidence } from "../../audits/schema";
import { CLOSING_STEPS } from "../../verdicts/schema";
import { estimateEffort, ESTIMATE_RULES } from "../../domain/estimate";
import { ledgerMonth, NOTHING_CARRIED } from "../../domain/ledger";
import type { RetainerTerms } from "../../domain/retainer-terms";
import type { BudgetRecord, LongRecord } from "../../retainers/schema";
import { canary, canaryRow } from "./canary-row";
import { idOf } from "./id-of";
import { importFileOf } from "./import-file";
import { fillOutsourcing } from "./outsourcing";
import { fillResponses } from "./responses";
import { fillReturns } from "./returns";
import { resultFileOf } from "./result-file";
import { emailOf, entryIdOf, HAND, linkOf, markOf, memberIdOf, NOW, type PersonName, personNames, type Place, PLACES, PRIME, sessionIdOf, slugOf, specOf, tenantIdOf, userIdOf } from "./places";

/**
 * The world of the isolation matrix: tenants of the same shape in which every text carries the tenant's name and every
 * number of seconds is a multiple of the tenant's prime, so that a mix betrays itself in lists and in sums.
 */

const KIND: Record<Place, string> = { A: "client", B: "client", C: "client", D: "client", AG: "agency", CG: "agency" };
const AGENCY: Partial<Record<Place, Place>> = { A: "AG", B: "AG", C: "CG", D: "AG" };

/** Fills a migrated database, through the superuser, since what is tested must not take part in making the proof. */
export async function buildWorld(db: pg.Client) {
  for (const place of ["AG", "CG", "A", "B", "C", "D"] as const) {
    const agency = AGENCY[place];
    await canaryRow(db, "tenants", place, PRIME[place], {
      id: tenantIdOf(place), slug: slugOf(place), kind: KIND[place], agency_id: agency ? tenantIdOf(agency) : null, currency: "EUR", time_zone: "Europe/Amsterdam",
      locale: "en", week_start: 1, version: 1, holiday_country: "NL", holiday_region: null, rounding_seconds: null, rounding_mode: null, archived_at: place === "D" ? NOW : null,
      timer_ask_seconds: PRIME[place] * 5, timer_stop_seconds: PRIME[place] * 30, calibration_until: "2026-03-31", money_gated_at: null,
    });
  }
  for (const name of personNames) await addPerson(db, name);
  for (const place of PLACES) await fillPlace(db, place);
}

/** Tables of tenants in which a tenant has no row: what is not in the world cannot be seen to leak from it. */
export async function worldFindings(db: pg.Client): Promise<string[]> {
  const { rows } = await db.query<{ name: string }>(
    "SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'tenant_id' WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace ORDER BY 1",
  );
  const findings: string[] = [];
  for (const { name } of rows) {
    const { rows: found } = await db.query<{ id: string }>(`SELECT DISTINCT tenant_id::text AS id FROM ${name}`);
    const missing = PLACES.filter((place) => !found.some(({ id }) => id === tenantIdOf(place)) && !(name === "running_timers" && place !== "B" && place !== "C"));
    if (missing.length > 0) findings.push(`${name} has no row of ${missing.join(", ")}: give it one in fillPlace (server/testing/matrix/world.ts)`);
  }
  return findings;
}

async function addPerson(db: pg.Client, name: PersonName) {
  const spec = specOf(name);
  const mark = markOf(name);
  const ago = (days: number) => new Date(NOW.getTime() - days * 86_400_000);
  await canaryRow(db, "users", mark, 1, { id: userIdOf(name), email: emailOf(name), email_verified_at: spec.unverified ? null : ago(100), disabled_at: spec.disabled ? ago(1) : null });
  await canaryRow(db, "reminder_days", mark, 1, { user_id: userIdOf(name), on: "2026-03-01" });
  const since = ago(spec.sessionEnded ? 31 : 1);
  await canaryRow(db, "sessions", mark, 1, { id: sessionIdOf(name), user_id: userIdOf(name), created_at: since, last_seen_at: since });
  await canaryRow(db, "user_tokens", mark, 1, { user_id: userIdOf(name), kind: "reset-password", expires_at: ago(-1), used_at: null });
  await canaryRow(db, "user_mutation_log", mark, 1, { user_id: userIdOf(name), id: idOf(name, "own mutation") });
  for (const place of PLACES) {
    const role = spec.in[place];
    if (!role) continue;
    const removed = spec.removedFrom?.includes(place) ? ago(2) : null;
    await canaryRow(db, "members", place, PRIME[place], { tenant_id: tenantIdOf(place), id: memberIdOf(place, name), user_id: userIdOf(name), placeholder: null, provider_id: null, role, field_rights: [...DEFAULT_FIELD_RIGHTS[role]], rejoined_at: null, removed_at: removed });
  }
}


async function fillPlace(db: pg.Client, place: Place) {
  const tenant_id = tenantIdOf(place);
  const put = (table: string, values: Record<string, unknown>, n = 1) => canaryRow(db, table, place, PRIME[place], { tenant_id, ...values }, n);
  const hand = memberIdOf(place, HAND[place]);
  await put("members", { id: memberIdOf(place, "placeholder"), user_id: null, provider_id: null, role: "member", field_rights: [], rejoined_at: null, removed_at: null });
  await put("invites", { id: idOf(place, "invite"), token_hash: hashLinkToken(linkOf(place)), role: "member", member_id: null, hands_over: false, invited_by_id: hand, expires_at: new Date(NOW.getTime() + 86_400_000), accepted_at: null, revoked_at: null });
  await put("holidays", { on: "2026-05-29", is_worked: false });
  const ofGoal = { category: "leads", due_on: "2026-12-31", confidence: "high", success_percent: 100, failure_percent: 50, version: 1 };
  for (const n of [1, 2]) {
    await put("goals", { ...ofGoal, id: idOf(place, `goal ${n}`), rank: n, retired_at: null }, n);
    await put("activities", { id: idOf(place, `activity ${n}`), kind: "monitoring", position: n * 10, retired_at: null }, n);
    await put("channels", { id: idOf(place, `channel ${n}`), platform_key: "linkedin", url: `https://example.test/CANARY_${place}_channels_url`, owner_id: hand, status: "active", version: 1 }, n);
  }
  await put("goals", { ...ofGoal, id: idOf(place, "goal 3"), rank: 3, retired_at: NOW }, 3);
  await put("activities", { id: idOf(place, "activity 3"), kind: "other", position: 30, retired_at: NOW }, 3);
  const way = { goal_id: idOf(place, "goal 1"), direction: "increase", start_value: 0, target_value: PRIME[place] * 100, target_high: null, start_on: "2026-01-01", due_on: "2026-12-31", weight: 1, is_vanity: false, reading: "level", collect_every: "weekly", discuss_every: "monthly", owner_id: hand, version: 1 };
  await put("kpis", { ...way, id: idOf(place, "kpi"), retired_at: null });
  await put("kpis", { ...way, id: idOf(place, "retired kpi"), retired_at: NOW }, 2);
  await put("kpi_targets", { kpi_id: idOf(place, "kpi"), until_on: "2026-02-01", direction: "increase", start_value: 0, target_value: PRIME[place] * 50, target_high: null, start_on: "2025-01-01", due_on: "2025-12-31" });
  await put("kpi_discussions", { id: idOf(place, "discussion"), kpi_id: idOf(place, "kpi"), on: "2026-03-02", by_id: hand, created_at: NOW });
  for (const on of ["2026-02-28", "2026-03-10"]) await put("kpi_measurements", { kpi_id: idOf(place, "kpi"), on, value: PRIME[place] * 30, version: 1 });
  const doable = { activity_id: idOf(place, "activity 1"), channel_id: idOf(place, "channel 1"), guess_seconds: PRIME[place] * 60, confidence: "high", version: 1 };
  await put("priority_items", { ...doable, id: idOf(place, "priority"), deleted_at: null });
  await put("priority_items", { ...doable, id: idOf(place, "removed priority"), deleted_at: NOW }, 2);
  await put("priority_impacts", { item_id: idOf(place, "priority"), goal_id: idOf(place, "goal 1"), impact: 3 });
  await fillStrategy(put, place);
  for (const [index, kind] of (["cost", "bill"] as const).entries()) {
    await put("rates", { id: idOf(place, `rate ${index + 1}`), kind, member_id: null, channel_id: null, from_on: "2026-01-01", to_on: null }, index + 1);
  }
  const spent = { on: "2026-03-11", kind: "fee", channel_id: idOf(place, "channel 1"), goal_id: idOf(place, "goal 1"), engagement_id: null, fee_model: null, tool_id: null, original_minor: null, original_currency: null, by_id: hand, version: 1 };
  await put("expenses", { id: idOf(place, "expense"), ...spent, deleted_at: null });
  await put("expenses", { id: idOf(place, "deleted expense"), ...spent, deleted_at: NOW }, 2);
  await fillReturns(put, place, hand);
  await put("import_batches", { import_id: idOf(place, "import"), added: 1, undone_at: null });
  await put("imports", { id: idOf(place, "import"), member_id: hand, kind: "time", format: "toggl", state: "done", settings: {}, mapping: null, error: null, finished_at: NOW, undone_at: null, file_gone_at: null, row_count: 1, progress: 1, added: 1, known: 0, left_out: 0 });
  const file = await importFileOf(place);
  const waiting = { state: "uploaded", finished_at: null, progress: 0, added: null, known: null, left_out: null };
  await put("imports", { id: idOf(place, "upload"), member_id: hand, kind: "time", ...file, ...waiting, error: null, undone_at: null, file_gone_at: null, row_count: 1 }, 2);
  await put("import_mappings", { kind: "person" });
  await fillResults(put, place);
  await put("mutation_log", { user_id: userIdOf(HAND[place]), id: idOf(place, "mutation") });
  const work = { channel_id: idOf(place, "channel 1"), activity_id: idOf(place, "activity 1"), goal_id: idOf(place, "goal 1"), time_zone: "Europe/Amsterdam" };
  const unsaid = { flag: null, complexity: null };
  const workers = [...personNames.filter((name) => specOf(name).in[place]), "placeholder"] as const;
  for (const [index, name] of workers.entries()) {
    const imported = name === "placeholder" ? { source: "import", import_id: idOf(place, "import") } : { source: "manual", import_id: null, import_key: null };
    await put("time_entries", { ...work, ...imported, id: entryIdOf(place, name), member_id: memberIdOf(place, name), on: "2026-03-10", seconds: PRIME[place] * (index + 1), started_at: null, ended_at: null, ...unsaid, version: 1, deleted_at: null }, index + 1);
  }
  await put("time_entries", { ...work, id: idOf(place, "deleted entry"), member_id: hand, on: "2026-03-09", source: "manual", import_id: null, import_key: null, seconds: PRIME[place], started_at: null, ended_at: null, ...unsaid, version: 1, deleted_at: NOW }, 99);
  // Long before and well behind the days that calls are made on, which stay open.
  const closing = { month: "2025-06-01", closed_at: NOW, closed_by_id: hand };
  await put("month_closings", { ...closing, id: idOf(place, "closing"), reopened_at: null, reopened_by_id: null, reason: null });
  await put("month_closings", { ...closing, id: idOf(place, "reopened closing"), reopened_at: NOW, reopened_by_id: hand }, 2);
  await put("timesheet_weeks", { member_id: memberIdOf(place, "placeholder"), from_on: "2026-02-02", submitted_at: NOW, approved_at: null, approved_by_id: null, version: 1 });
  await put("capacities", { member_id: hand, from_on: "2026-01-01", day_seconds: [1, 2, 3, 4, 5, 0, 0].map((n) => n * PRIME[place]) });
  await put("leaves", { id: idOf(place, "leave"), member_id: hand, from_on: "2026-03-12", to_on: "2026-03-13", share: 100, kind: "vacation", version: 1, deleted_at: null });
  await put("leaves", { id: idOf(place, "leave of another"), member_id: memberIdOf(place, "placeholder"), from_on: "2026-03-16", to_on: "2026-03-16", share: 50, kind: "other", version: 1, deleted_at: null }, 2);
  await put("notification_choices", { member_id: hand, reminder_hour: 16, alert_mail: "at-once" });
  await put("scheduled_times", { channel_id: idOf(place, "channel 1"), activity_id: idOf(place, "activity 1"), goal_id: idOf(place, "goal 1"), id: idOf(place, "scheduled"), member_id: memberIdOf(place, "placeholder"), on: "2026-03-11", seconds: PRIME[place] * 2, version: 1, deleted_at: null });
  await put("scheduled_times", { channel_id: null, activity_id: idOf(place, "activity 1"), goal_id: null, id: idOf(place, "scheduled for another"), member_id: memberIdOf(place, "placeholder"), on: "2026-03-12", seconds: PRIME[place], version: 1, deleted_at: null }, 2);
  await put("routines", { id: idOf(place, "routine of another"), member_id: memberIdOf(place, "placeholder"), activity_id: idOf(place, "activity 1"), channel_id: null, weekdays: [4], starts_at: "15:30", seconds: PRIME[place], from_on: "2026-01-01", to_on: null, version: 1, deleted_at: null }, 2);
  await put("routines", { id: idOf(place, "routine"), member_id: memberIdOf(place, "placeholder"), activity_id: idOf(place, "activity 1"), channel_id: idOf(place, "channel 1"), weekdays: [1, 2, 3], starts_at: "09:00", seconds: PRIME[place], from_on: "2026-01-01", to_on: null, version: 1, deleted_at: null });
  await put("calendar_feeds", { member_id: hand, created_at: NOW });
  await put("contributions", { id: idOf(place, "contribution"), week_seconds: PRIME[place] * 20, share_permille: PRIME[place] % 1000, version: 1, archived_at: null });
  await put("effort_estimates", { id: idOf(place, "estimate"), assumptions: assumptionsOf(place) });
  await fillOutsourcing(put, place);
  await fillResponses(put, place);
  await fillBudgets(put, place);
  await fillVerdicts(put, place);
  await put("audit_seals", { number: 1, lines: [PRIME[place]], last_line: PRIME[place], open_to: "1", final_to: 0, hash: Buffer.alloc(32, PRIME[place]), sealed_at: NOW });
  await put("audit_checks", { turn_at: NOW, checked_at: NOW, begun_at: NOW, last_seal: 1, whole_to: NOW, faults: 0, replayed_at: NOW, replay_faults: 0 });
  if (place !== "A" && place !== "AG" && place !== "CG") await put("running_timers", { ...work, user_id: userIdOf(HAND[place]), member_id: hand, started_at: NOW });
}

/** A post and a KPI's value that came with an import of results, and a file of posts that waits. */
async function fillResults(put: (table: string, values: Record<string, unknown>, n?: number) => Promise<void>, place: Place) {
  const file = { member_id: memberIdOf(place, HAND[place]), kind: "results", mapping: null, error: null, undone_at: null, file_gone_at: null, row_count: 1 };
  const importId = idOf(place, "results");
  await put("imports", { ...file, id: importId, format: "generic", state: "done", settings: {}, finished_at: NOW, progress: 0, added: 1, known: 0, left_out: 0 }, 3);
  await put("imports", { ...file, ...(await resultFileOf(place)), id: idOf(place, "waiting results"), state: "uploaded", finished_at: null, progress: 0, added: null, known: null, left_out: null }, 4);
  const placed = { month: "2026-03-01", on: "2026-03-10", weekday: 2, hour: 9, at: new Date("2026-03-10T08:00:00Z"), time_zone: "Europe/Amsterdam", weekday_one: null };
  await put("posts", { ...placed, id: idOf(place, "post"), channel_id: idOf(place, "channel 1"), is_paid: false });
  await put("imported_posts", { import_id: importId, post_id: idOf(place, "post"), layer: 1 });
  await put("imported_expenses", { import_id: importId, expense_id: idOf(place, "expense"), amount_minor: PRIME[place] * 30, replaced_minor: null, replaced_original: null, version: null });
  await put("imported_values", { import_id: importId, kpi_id: idOf(place, "kpi"), on: "2026-03-10", value: PRIME[place] * 30, replaced: null, version: null });
}

/** What stands around the goals. */
async function fillStrategy(put: (table: string, values: Record<string, unknown>, n?: number) => Promise<void>, place: Place) {
  const hand = memberIdOf(place, HAND[place]);
  const words = (table: string, key: string) => canary(place, table, key, 1);
  await put("steering_seats", { id: idOf(place, "seat"), area: "sales", member_id: hand, name: null, is_sponsor: true });
  await put("sign_offs", { id: idOf(place, "sign-off"), by_id: hand, record: { goals: [{ id: idOf(place, "goal 1"), title: words("sign_offs", "goal"), dueOn: null, completionCriterion: null }] }, signed_at: NOW });
  for (const version of [1, 2]) await put("policies", { version, by_id: hand, published_at: NOW }, version);
  await put("policy_acknowledgements", { version: 1, member_id: hand, acknowledged_at: NOW });
  await put("trainings", { id: idOf(place, "training"), member_id: hand, on: "2026-02-02" });
  await put("voices", { id: idOf(place, "voice"), member_id: hand, name: null, channel_id: idOf(place, "channel 1") });
  await put("strategy_changes", { id: idOf(place, "change"), kind: "change", goal_id: idOf(place, "goal 1"), by_id: hand, created_at: NOW });
  const figures = { total: { usedSeconds: PRIME[place] * 7, budgetSeconds: PRIME[place] * 9 }, channelsOver: [{ name: words("monthly_reviews", "channel"), usedSeconds: PRIME[place] * 3, budgetSeconds: PRIME[place] }], waiting: [{ name: words("monthly_reviews", "waiting"), due: ["verdict"] }], nextBudgetSeconds: null };
  await put("monthly_reviews", { month: "2026-01-01", version: 1, record: figures, completed_at: NOW, completed_by_id: hand });
  await put("monthly_reviews", { month: "2026-02-01", version: 1, record: null, completed_at: null, completed_by_id: null }, 2);
  for (const [n, what] of ["audience", "archived audience"].entries()) await put("audiences", { id: idOf(place, what), version: 1, archived_at: n === 0 ? null : NOW, created_at: NOW }, n + 1);
  await put("audience_platforms", { audience_id: idOf(place, "audience"), platform_key: "linkedin" });
  await put("channel_audiences", { audience_id: idOf(place, "audience"), channel_id: idOf(place, "channel 1") });
  for (const [n, what] of ["competitor", "archived competitor"].entries()) {
    await put("competitors", { id: idOf(place, what), kind: "look-alike", url: `https://example.test/CANARY_${place}_competitors_url`, goal_id: idOf(place, "goal 1"), version: 1, archived_at: n === 0 ? null : NOW, created_at: NOW }, n + 1);
  }
  await put("awareness_answers", { question: "relevance", version: 1 });
  await put("platform_risks", { id: idOf(place, "risk"), platform_key: "linkedin", review_on: "2026-09-30", version: 1 });
}

/** A channel's budget with all that hangs on it, and a whole quarter's for one goal, person and activity. */
async function fillBudgets(put: (table: string, values: Record<string, unknown>, n?: number) => Promise<void>, place: Place) {
  const line = { budget_id: idOf(place, "budget") };
  const ofLine = { goal_id: null, member_id: null, period: "month", alerts_on_forecast: true, is_hard_stop: false, archived_at: null, version: 1, deliverables_planned: 20, deliverables_done: 8, deliverables_on: "2026-03-17", deliverables_rest: "typical" };
  await put("budgets", { ...ofLine, id: line.budget_id, scope_key: `month|||${idOf(place, "channel 1")}|` });
  await put("budget_channels", { ...line, channel_id: idOf(place, "channel 1") });
  await put("budget_amounts", { ...line, measure: "time", from_on: "2026-01-01", to_on: null, amount: PRIME[place] * 40, estimate_id: idOf(place, "estimate") });
  await put("budget_amounts", { ...line, measure: "money", from_on: "2026-01-01", to_on: null, estimate_id: null }, 2);
  await put("budget_terms", { ...line, from_month: "2026-01-01", carry: "none", proration: "working-days", money_basis: "cost" });
  await put("budget_adjustments", { ...line, month: "2026-01-01", by_id: memberIdOf(place, HAND[place]) });
  for (const closing of ["closing", "reopened closing"]) await put("budget_months", { ...line, closing_id: idOf(place, closing), period: "month", record: recordOf(place) });
  await put("alerts", { ...line, id: idOf(place, "alert"), month: "2026-03-01", measure: "time", kind: "used", threshold: 80, raised_at: NOW, cleared_at: null });
  await put("alert_mails", { alert_id: idOf(place, "alert"), member_id: memberIdOf(place, HAND[place]), mail_id: idOf(place, "letter"), on: "2026-03-18" });
  await put("budget_overrides", { ...line, id: idOf(place, "override"), entry_id: entryIdOf(place, "placeholder"), month: "2026-03-01", by_id: memberIdOf(place, HAND[place]), created_at: NOW, within_at: null });
  const long = { budget_id: idOf(place, "budget 2") };
  const scope = { goal_id: idOf(place, "goal 1"), member_id: memberIdOf(place, "placeholder") };
  await put("budgets", { ...ofLine, ...scope, period: "whole", id: long.budget_id, scope_key: `whole|${scope.goal_id}|${scope.member_id}||${idOf(place, "activity 1")}` }, 2);
  await put("budget_activities", { ...long, activity_id: idOf(place, "activity 1") });
  await put("budget_amounts", { ...long, measure: "time", from_on: "2026-01-01", to_on: "2026-04-01", estimate_id: null }, 3);
  await put("budget_months", { ...long, closing_id: idOf(place, "closing"), period: "whole", record: longRecordOf(place) }, 2);
}

/** A channel that was audited and dropped, and one whose audit is open and whose experiment is over. */
async function fillVerdicts(put: (table: string, values: Record<string, unknown>, n?: number) => Promise<void>, place: Place) {
  const by_id = memberIdOf(place, HAND[place]);
  const [first, second] = [{ channel_id: idOf(place, "channel 1") }, { channel_id: idOf(place, "channel 2") }];
  await put("channel_goals", { ...first, goal_id: idOf(place, "goal 1") });
  await put("channel_accesses", { ...first, id: idOf(place, "access"), member_id: null, right: "editor", since_on: "2026-01-01", until_on: null });
  const opened = { opened_at: NOW, opened_by_id: by_id, interaction_central: true, provider_affordable: false, version: 1 };
  await put("audits", { ...opened, ...first, id: idOf(place, "audit"), tactics_adequate: true, completed_at: NOW, completed_by_id: by_id, evidence: evidenceOf(place) });
  await put("audits", { ...opened, ...second, id: idOf(place, "open audit"), tactics_adequate: true, completed_at: null, completed_by_id: null, evidence: null }, 2);
  const verdict_id = idOf(place, "verdict");
  await put("verdicts", { ...first, id: verdict_id, month: "2026-02-01", verdict: "drop", recommendation: "drop", reasons: [], audit_id: idOf(place, "audit"), decided_at: NOW, by_id });
  for (const [index, step] of CLOSING_STEPS.entries()) await put("channel_closings", { ...first, verdict_id, step, done_at: null, by_id: null, seconds: 0 }, index + 1);
  await put("gate_overrides", { ...first, id: idOf(place, "gate override"), gate: "tactics-first", verdict_id, by_id, created_at: NOW });
  await put("experiments", { ...second, id: idOf(place, "experiment"), starts_on: "2026-03-01", ends_on: "2026-04-30", started_at: NOW, by_id, ended_at: NOW, verdict_id });
  await put("channel_shares", { ...first, month: "2026-02-01", posts: PRIME[place] * 3, automated: PRIME[place] * 2, duplicate: PRIME[place] });
  await put("advice_dismissals", { kind: "channel-without-goal", subject: idOf(place, "channel 2"), dismissed_at: NOW, by_id });
  await put("rules_of_thumb", { key: "neglect-days", value: 21, year: 2026 });
}

/** What a completed audit keeps, with the tenant's mark in its words. */
function evidenceOf(place: Place): Evidence {
  return {
    today: "2026-03-18", months: [{ month: "2026-02", seconds: PRIME[place] * 2 }], monthSeconds: PRIME[place], cost: { costMinor: PRIME[place], currency: "EUR", pricedSeconds: PRIME[place], unpricedSeconds: PRIME[place], spentMinor: PRIME[place] },
    goals: [{ goalId: idOf(place, "goal 1"), title: canary(place, "audits", "title", 1), progress: null, status: "no-target", failurePercent: 50 }], roi: PRIME[place],
    brought: { currency: "EUR", results: PRIME[place], returnMinor: PRIME[place], allInMinor: PRIME[place], perResultMinor: PRIME[place] }, budgetSeconds: PRIME[place], minimumMonthSeconds: PRIME[place], neglect: null, lastOn: "2026-03-10",
  };
}

/** What a closed month keeps of the channel's budget, with the tenant's mark in its words. */
function recordOf(place: Place): BudgetRecord {
  const words = (key: string) => canary(place, "budget_months", key, 1);
  const thing = (what: string) => ({ id: idOf(place, what), name: words(what) });
  const [base, adjustments, used] = [PRIME[place] * 40, PRIME[place], PRIME[place] * 7];
  const terms: RetainerTerms = { carry: "surplus", cap: null, deficitCap: null, expiryMonths: null, billsOverage: false };
  return {
    name: words("name"),
    goal: null,
    channels: [thing("channel 1")],
    activities: [],
    memberId: null,
    terms: { carry: "surplus", capSeconds: null, deficitCapSeconds: null, expiryMonths: null, billsOverage: false, billableOnly: false, proration: "working-days", feeMinor: PRIME[place] },
    ledger: ledgerMonth({ month: "2025-06", base, adjustments, used, terms }, NOTHING_CARRIED),
    adjustments: [{ id: idOf(place, "adjustment"), seconds: adjustments, reason: words("reason"), at: NOW.toISOString(), byId: memberIdOf(place, HAND[place]) }],
    counted: [{ channelId: idOf(place, "channel 1"), channelName: words("channel 1"), activityId: idOf(place, "activity 1"), activityName: words("activity 1"), seconds: used }],
    alertAt: [PRIME[place]],
    alertsReached: [],
    money: { ...moneyOf(place), budget: PRIME[place] * 50 },
    alerts: [{ id: idOf(place, "alert"), measure: "money", kind: "used", threshold: PRIME[place], burnPermille: PRIME[place], raisedAt: NOW.toISOString(), clearedAt: null }],
  };
}

const moneyOf = (place: Place) => ({ basis: "cost" as const, currency: "EUR", work: { pricedSeconds: PRIME[place], secondMinor: PRIME[place] * 3600, unpricedSeconds: PRIME[place] }, spent: [{ kind: "fee" as const, amountMinor: PRIME[place] }] });

/** What it keeps of the long one, which is one person's. */
function longRecordOf(place: Place): LongRecord {
  const words = (key: string) => canary(place, "budget_months", key, 2);
  return {
    name: words("name"), goal: null, channels: [], activities: [], memberId: memberIdOf(place, "placeholder"), from: "2025-05-01", lastOn: "2025-07-31", on: "2025-06-30",
    time: { budget: PRIME[place] * 30, used: PRIME[place] * 11, status: "on-track" }, money: { ...moneyOf(place), budget: null, status: "no-budget" }, alertAt: [PRIME[place]], alerts: [],
  };
}

/** An estimate as it is kept, with the tenant's mark in its sources. */
function assumptionsOf(place: Place) {
  const question = { organisation: "small", participation: true, analysis: true, reading: "sequential" } as const;
  const rules = Object.fromEntries(Object.entries(ESTIMATE_RULES).map(([key, rule]) => [key, { ...rule, source: canary(place, "effort_estimates", key, 1) }]));
  const fteWeekSeconds = PRIME[place] * 10;
  return { ...question, rules, fteWeekSeconds, result: estimateEffort({ ...question, fteWeekSeconds }), fromMonth: "2026-01", seconds: PRIME[place] * 40 };
}
