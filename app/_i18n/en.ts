import activities from "./en/activities.json";
import alerts from "./en/alerts.json";
import audiences from "./en/audiences.json";
import auth from "./en/auth.json";
import budgets from "./en/budgets.json";
import channels from "./en/channels.json";
import clients from "./en/clients.json";
import common from "./en/common.json";
import completeness from "./en/completeness.json";
import errors from "./en/errors.json";
import expenses from "./en/expenses.json";
import history from "./en/history.json";
import importsFindings from "./en/imports-findings.json";
import imports from "./en/imports.json";
import kpis from "./en/kpis.json";
import outsourcing from "./en/outsourcing.json";
import overview from "./en/overview.json";
import peoplesTime from "./en/peoples-time.json";
import policies from "./en/policies.json";
import portfolio from "./en/portfolio.json";
import posts from "./en/posts.json";
import priorities from "./en/priorities.json";
import rates from "./en/rates.json";
import report from "./en/report.json";
import responses from "./en/responses.json";
import results from "./en/results.json";
import retainers from "./en/retainers.json";
import returns from "./en/returns.json";
import reviews from "./en/reviews.json";
import roi from "./en/roi.json";
import rows from "./en/rows.json";
import settings from "./en/settings.json";
import shell from "./en/shell.json";
import splits from "./en/splits.json";
import steering from "./en/steering.json";
import strategy from "./en/strategy.json";
import summary from "./en/summary.json";
import team from "./en/team.json";
import templates from "./en/templates.json";
import time from "./en/time.json";
import timer from "./en/timer.json";
import timesheets from "./en/timesheets.json";
import tools from "./en/tools.json";
import ui from "./en/ui.json";
import verdicts from "./en/verdicts.json";

/** One namespace for each area; a page hands its client parts only those it needs. */
export const en = {
  activities,
  alerts,
  audiences,
  auth,
  budgets,
  channels,
  clients,
  common,
  completeness,
  errors,
  expenses,
  history,
  "imports-findings": importsFindings,
  imports,
  kpis,
  outsourcing,
  overview,
  "peoples-time": peoplesTime,
  policies,
  portfolio,
  posts,
  priorities,
  rates,
  report,
  responses,
  results,
  retainers,
  returns,
  reviews,
  roi,
  rows,
  settings,
  shell,
  splits,
  steering,
  strategy,
  summary,
  team,
  templates,
  time,
  timer,
  timesheets,
  tools,
  ui,
  verdicts,
};

export type Messages = typeof en;
export type Namespace = keyof Messages;
