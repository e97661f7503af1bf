/** What the catalogue of the database may hold besides the rule; each with its reason. A migration that adds to it adds here. */

/** Tables that are nobody's: they have no wall because there is nothing to keep apart. */
export const SHARED: Record<string, string> = {
  platforms: "a catalogue that is the same for all tenants and that the app only reads",
  rate_limits: "counters under keyed hashes, written before anybody is known",
  _prisma_migrations: "what has been applied; the app may not touch it",
};

/** Tables of a person, not of a tenant: one sign-in, many tenants. Their wall is the person. */
export const PERSONAL: Record<string, string> = {
  users: "a person, seen by those who share a tenant",
  sessions: "a signed-in browser",
  user_tokens: "one-use links mailed to a person",
  user_mutation_log: "answers to a person's own writes",
  running_timers: "exactly one timer a person over all tenants, hence the person is the key",
  reminder_days: "one reminder a day over all tenants, hence the person is the key",
};

/** The tenant itself: its id is the tenant_id of everything else. */
export const ROOT = "tenants";

/** Tables of a tenant whose writes leave no line on the trail, each with its reason; every other one has the trigger. */
export const UNAUDITED: Record<string, string> = {
  audit_log: "the trail itself",
  audit_checks: "what was found when the trail was compared with its seals",
  audit_seals: "the seals of the trail",
  mutation_log: "answers kept so that a write is not done twice; what was done is on the trail",
  time_month_cells: "sums of entries, kept by triggers; the entries are on the trail",
  time_months: "sums of entries, kept by triggers; the entries are on the trail",
  running_timers: "what runs is not yet time; what it becomes is an entry",
};

/** Functions that run with their owner's rights, each bound to one secret, one address or the tenant in context. */
export const DEFINERS: Record<string, string> = {
  enter: "the one door: proves session and membership, then sets the context",
  find_sign_in: "the account of one exact address, before anybody is known",
  find_user_token: "one mailed link by its hash",
  find_invite: "where one mailed invitation is, by its hash",
  free_slug: "whether an address is taken, and nothing about by whom",
  agency_clients: "the clients of the agency in context",
  agency_people: "the people of the agency of the client in context",
  job_place: "what the person who asked for a job still is in one tenant, when it runs",
  audit_row: "writes the line of the trail that the app itself may not write",
  seal_audit: "seals the lines of the tenant in context, which the app itself may not",
  tenants_to_check: "ids of the tenants whose trail was not compared with its seals for longest, for the job that does",
  tenants_to_seal: "ids of the tenants with lines that are not sealed, for the job that seals them",
  last_days: "when the people of the tenants in scope last logged time",
  neglected_channels: "how many channels of the tenants in scope had no time lately",
  keep_totals_on_delete: "adds up what the app itself may not write",
  keep_totals_on_insert: "adds up what the app itself may not write",
  keep_totals_on_update: "adds up what the app itself may not write",
  keep_locked_days: "refuses work on a locked day, whose lock no context may hide",
  keep_closed_expenses: "refuses what is spent in a closed month, which no context may hide",
  settle_rates: "the rates of an entry's day, which in a client may be its agency's; it writes them into that entry only",
  reprice: "the same for the entries of the tenant in context that are not approved; it answers how many changed",
  reprice_tenant: "the same for a tenant that changes its currency or leaves its agency, whose costs stay behind, in closed months too",
  reprice_person: "the same where a person takes over a placeholder's hours",
  tenants_with_engagements: "ids of the tenants whose providers’ fees the job counts",
  tenants_with_budgets: "ids of the tenants whose budgets the job for alerts looks at",
  unanswered_timers: "ids and times of the timers that their person has not spoken of, for the job that stops them",
  agency_leaves: "when people of the agency of the client in context are away, without the reason",
  organisation_days: "hours of the people of the tenant in context over its own work and its clients', as sums a day",
  find_calendar_feed: "whose calendar one secret address shows, by its hash",
  people_to_remind: "whom the reminder job may ask, by id alone",
  places_of_person: "where one person works, for a job that writes to that person",
  keep_an_owner: "a check at the end of a transaction, which may by then stand in another tenant",
};

/** What the app's role may do, by table. Nothing is deleted that history needs. */
export const GRANTS: Record<string, string> = {
  tenants: "INSERT SELECT UPDATE",
  members: "INSERT SELECT UPDATE",
  invites: "INSERT SELECT UPDATE",
  holidays: "DELETE INSERT SELECT UPDATE",
  goals: "INSERT SELECT UPDATE",
  kpis: "INSERT SELECT UPDATE",
  kpi_measurements: "DELETE INSERT SELECT UPDATE",
  priority_items: "INSERT SELECT UPDATE",
  priority_impacts: "DELETE INSERT SELECT",
  activities: "INSERT SELECT UPDATE",
  channels: "INSERT SELECT UPDATE",
  time_entries: "INSERT SELECT UPDATE",
  time_month_cells: "SELECT",
  time_months: "SELECT",
  budgets: "INSERT SELECT UPDATE",
  budget_channels: "DELETE INSERT SELECT",
  budget_activities: "DELETE INSERT SELECT",
  budget_amounts: "DELETE INSERT SELECT",
  budget_terms: "DELETE INSERT SELECT UPDATE",
  budget_adjustments: "INSERT SELECT",
  budget_months: "INSERT SELECT",
  effort_estimates: "INSERT SELECT",
  providers: "INSERT SELECT UPDATE",
  engagements: "INSERT SELECT UPDATE",
  engagement_scopes: "DELETE INSERT SELECT",
  renewal_decisions: "INSERT SELECT",
  engagement_mails: "INSERT SELECT",
  offboarding_steps: "DELETE INSERT SELECT",
  sourcing_targets: "INSERT SELECT",
  rates: "INSERT SELECT UPDATE",
  expenses: "INSERT SELECT UPDATE",
  alerts: "INSERT SELECT",
  alert_mails: "INSERT SELECT",
  budget_overrides: "INSERT SELECT",
  imports: "INSERT SELECT UPDATE",
  import_batches: "INSERT SELECT UPDATE",
  import_mappings: "DELETE INSERT SELECT UPDATE",
  audit_checks: "INSERT SELECT UPDATE",
  audit_log: "SELECT",
  audit_seals: "SELECT",
  month_closings: "INSERT SELECT",
  timesheet_weeks: "INSERT SELECT UPDATE",
  capacities: "DELETE INSERT SELECT UPDATE",
  leaves: "INSERT SELECT UPDATE",
  notification_choices: "INSERT SELECT UPDATE",
  scheduled_times: "INSERT SELECT UPDATE",
  routines: "INSERT SELECT UPDATE",
  calendar_feeds: "DELETE INSERT SELECT UPDATE",
  contributions: "INSERT SELECT UPDATE",
  mutation_log: "DELETE INSERT SELECT UPDATE",
  users: "INSERT",
  sessions: "DELETE INSERT SELECT UPDATE",
  user_tokens: "DELETE INSERT SELECT UPDATE",
  user_mutation_log: "DELETE INSERT SELECT UPDATE",
  running_timers: "DELETE INSERT SELECT UPDATE",
  reminder_days: "DELETE INSERT SELECT UPDATE",
  rate_limits: "DELETE INSERT SELECT UPDATE",
  platforms: "SELECT",
};

/** Columns that are granted one by one: a password's hash can be written and never read, a closing only be reopened. */
export const COLUMN_GRANTS: Record<string, string> = {
  "alerts UPDATE": "cleared_at",
  "month_closings UPDATE": "reason reopened_at reopened_by_id",
  "users SELECT": "created_at disabled_at email email_verified_at id name",
  "users UPDATE": "email_verified_at name password_hash",
};

/** Triggers that hold a rule which no single row can. */
export const TRIGGERS: Record<string, string> = {
  a_share_days: "whoever writes work waits for a closing, and is waited for",
  a_locked_days_insert: "no work comes onto a locked day",
  a_locked_days_update: "no work is changed on a locked day, moved out of it or into it, deleted or restored",
  a_locked_days_delete: "no work is removed from a locked day",
  month_closings_hold_days: "a month is closed when nobody writes",
  timesheet_weeks_hold_days_new: "a week is approved when nobody writes",
  timesheet_weeks_hold_days: "the same for a week that was submitted before",
  members_last_owner: "a tenant keeps an owner, whoever writes",
  zz_totals_on_delete: "totals are the sums of what is there",
  zz_totals_on_insert: "totals are the sums of what is there",
  zz_totals_on_update: "totals are the sums of what is there",
  budget_adjustments_closed: "nothing is added to a closed month",
  budget_terms_closed: "no terms begin in or before a closed month",
  expenses_closed: "nothing is spent in a closed month, changed in it, moved out of it or into it, deleted or brought back",
  budget_amounts_whole_ends: "a budget for a whole range has an end",
  hold_rates: "rates change alone, while nothing is priced by them",
  hold_rates_of_tenant: "so does the currency by which an agency's rates hold in its clients",
  settle_rates: "an entry's rates are those of its day, whoever writes it",
  reprice_tenant: "a tenant in another currency or without its agency has other rates",
  reprice_person: "a placeholder that becomes a person has that person's rates",
  z_ask_for_alerts: "whatever can move a budget asks for its alerts to be looked at, in its own transaction",
  settle_billable: "an entry that does not say whether it is billable is what its activity is",
};
