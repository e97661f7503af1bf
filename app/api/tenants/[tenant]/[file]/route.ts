import { z } from "zod";
import { answerFile, type Tables } from "@/app/_trpc/file-answer";
import { monthRef as alertMonth } from "@/server/alerts/schema";
import { auditFilter } from "@/server/audit/schema";
import { budgetYearOf } from "@/server/budgets/schema";
import { expenseFilter } from "@/server/expenses/schema";
import { treeSpan } from "@/server/goals/schema";
import { holidayYear } from "@/server/holidays/schema";
import { monthRef } from "@/server/overview/schema";
import { kpiRef } from "@/server/kpis/schema";
import { bestTimeAsk, postFilter, postScope } from "@/server/posts/schema";
import { reportFilter } from "@/server/report/schema";
import { responseRange } from "@/server/responses/schema";
import { returnFilter } from "@/server/returns/schema";
import { roiTableAsk } from "@/server/roi/schema";
import { ledgerQuery, monthQuery } from "@/server/retainers/schema";
import { entryFilter } from "@/server/time/schema";

const numberOr = (text: string | undefined) => (text === undefined ? null : Number(text));
const listedPosts = ({ channelId = null, month = null, paid = null, zone = null, weekday, hourOfDay }: Record<string, string | null | undefined>) =>
  z.object(postFilter).parse({ channelId, month, paid, zone, weekday: numberOr(weekday ?? undefined), hourOfDay: numberOr(hourOfDay ?? undefined) });

const tablesOf = (tenant: string): Tables => ({
  activities: (api) => api.activities.table({ tenant }),
  alerts: (api, query) => api.alerts.table({ tenant, ...z.object(alertMonth).parse(query) }),
  approvals: (api) => api.timesheets.table({ tenant }),
  "best-time": (api, query) => api.posts.bestTimeTable({ tenant, ...z.object(bestTimeAsk).parse({ channelId: query.channel ?? null, zone: query.zone ?? null }) }),
  board: (api) => api.verdicts.table({ tenant }),
  budgets: (api, query) => api.budgets.table({ tenant, year: z.coerce.number().pipe(budgetYearOf.year).parse(query.year) }),
  capacity: (api) => api.capacities.table({ tenant }),
  channels: (api) => api.channels.table({ tenant }),
  closed: (api, query) => api.retainers.closedTable({ tenant, ...z.object(monthQuery).parse(query) }),
  contribution: (api) => api.contributions.table({ tenant }),
  engagements: (api) => api.engagements.table({ tenant }),
  entries: (api, query) => api.time.table({ tenant, ...z.object(entryFilter).parse(query) }),
  "exchange-rates": (api) => api.exchangeRates.table({ tenant }),
  expenses: (api, query) => api.expenses.table({ tenant, ...z.object(expenseFilter).parse(query) }),
  forecast: (api, query) => api.budgets.outlookTable({ tenant, year: z.coerce.number().pipe(budgetYearOf.year).parse(query.year) }),
  goals: (api, query) => api.goals.treeTable({ tenant, months: z.coerce.number().pipe(treeSpan.months).parse(query.months) }),
  history: (api, query) => api.audit.table({ tenant, ...z.object(auditFilter).parse(query) }),
  holidays: (api, query) => api.holidays.table({ tenant, year: z.coerce.number().pipe(holidayYear.year).parse(query.year) }),
  imports: (api) => api.imports.table({ tenant }),
  "kpi-values": (api, query) => api.kpis.valuesTable({ tenant, ...z.object(kpiRef).parse(query) }),
  kpis: (api) => api.kpis.table({ tenant }),
  leave: (api) => api.leaves.table({ tenant }),
  ledger: (api, query) => api.retainers.ledgerTable({ tenant, ...z.object(ledgerQuery).parse(query) }),
  lots: (api, query) => api.retainers.lotsTable({ tenant, ...z.object(ledgerQuery).parse(query) }),
  "message-imports": (api) => api.responses.importsTable({ tenant }),
  months: (api) => api.timesheets.monthsTable({ tenant }),
  norms: (api) => api.norms.table({ tenant }),
  overview: (api, query) => api.overview.table({ tenant, ...z.object(monthRef).parse(query) }),
  people: (api) => api.members.table({ tenant }),
  "post-list": (api, query) => api.posts.listTable({ tenant, ...listedPosts(query) }),
  posts: (api, query) => api.posts.table({ tenant, ...z.object(postScope).parse({ channelId: query.channel ?? null }) }),
  priorities: (api) => api.priorities.table({ tenant }),
  providers: (api) => api.providers.table({ tenant }),
  rates: (api) => api.rates.table({ tenant }),
  "response-report": (api, query) => api.responses.reportTable({ tenant, ...z.object(responseRange).parse(query) }),
  "result-imports": (api) => api.resultImports.table({ tenant }),
  retainers: (api, query) => api.retainers.table({ tenant, ...z.object(monthQuery).parse(query) }),
  returns: (api, query) => api.returns.table({ tenant, ...z.object(returnFilter).parse(query) }),
  roi: (api, query) => api.roi.table({ tenant, ...z.object(roiTableAsk).parse(query) }),
  routines: (api) => api.routines.table({ tenant }),
  responses: (api, query) => api.responses.table({ tenant, ...z.object(responseRange).parse(query) }),
  report: (api, query) => api.report.table({ tenant, ...z.object(reportFilter).parse(query) }),
  schedule: (api, { week, person }) => api.schedule.table({ tenant, on: week ?? null, memberId: person === "all" ? null : person }),
  "sourcing-mix": (api) => api.sourcing.table({ tenant }),
  summary: (api, query) => api.summary.table({ tenant, ...z.object(monthRef).parse(query) }),
  tools: (api) => api.tools.table({ tenant }),
  utilisation: (api, query) => api.utilisation.table({ tenant, ...z.object(monthRef).parse(query) }),
});

/** The tables of a workspace as files. */
export async function GET(request: Request, { params }: RouteContext<"/api/tenants/[tenant]/[file]">) {
  const { tenant, file } = await params;
  return answerFile(request, file, tablesOf(tenant));
}
