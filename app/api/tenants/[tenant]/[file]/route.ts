import { z } from "zod";
import { answerFile, type Tables } from "@/app/_trpc/file-answer";
import { budgetYearOf } from "@/server/budgets/schema";
import { expenseMonth } from "@/server/expenses/schema";
import { monthRef } from "@/server/overview/schema";
import { postScope } from "@/server/posts/schema";
import { reportFilter } from "@/server/report/schema";
import { responseRange } from "@/server/responses/schema";
import { returnMonth } from "@/server/returns/schema";
import { roiTableAsk } from "@/server/roi/schema";
import { ledgerQuery, monthQuery } from "@/server/retainers/schema";
import { entryFilter } from "@/server/time/schema";

const tablesOf = (tenant: string): Tables => ({
  approvals: (api) => api.timesheets.table({ tenant }),
  budgets: (api, query) => api.budgets.table({ tenant, year: z.coerce.number().pipe(budgetYearOf.year).parse(query.year) }),
  capacity: (api) => api.capacities.table({ tenant }),
  contribution: (api) => api.contributions.table({ tenant }),
  entries: (api, query) => api.time.table({ tenant, ...z.object(entryFilter).parse(query) }),
  expenses: (api, query) => api.expenses.table({ tenant, ...z.object(expenseMonth).parse(query) }),
  kpis: (api) => api.kpis.table({ tenant }),
  ledger: (api, query) => api.retainers.ledgerTable({ tenant, ...z.object(ledgerQuery).parse(query) }),
  months: (api) => api.timesheets.monthsTable({ tenant }),
  norms: (api) => api.norms.table({ tenant }),
  overview: (api, query) => api.overview.table({ tenant, ...z.object(monthRef).parse(query) }),
  posts: (api, query) => api.posts.table({ tenant, ...z.object(postScope).parse({ channelId: query.channel ?? null }) }),
  rates: (api) => api.rates.table({ tenant }),
  retainers: (api, query) => api.retainers.table({ tenant, ...z.object(monthQuery).parse(query) }),
  returns: (api, query) => api.returns.table({ tenant, ...z.object(returnMonth).parse(query) }),
  roi: (api, query) => api.roi.table({ tenant, ...z.object(roiTableAsk).parse(query) }),
  responses: (api, query) => api.responses.table({ tenant, ...z.object(responseRange).parse(query) }),
  report: (api, query) => api.report.table({ tenant, ...z.object(reportFilter).parse(query) }),
  schedule: (api, { week, person }) => api.schedule.table({ tenant, on: week ?? null, memberId: person === "all" ? null : person }),
  summary: (api, query) => api.summary.table({ tenant, ...z.object(monthRef).parse(query) }),
  utilisation: (api, query) => api.utilisation.table({ tenant, ...z.object(monthRef).parse(query) }),
});

/** The tables of a workspace as files. */
export async function GET(request: Request, { params }: RouteContext<"/api/tenants/[tenant]/[file]">) {
  const { tenant, file } = await params;
  return answerFile(request, file, tablesOf(tenant));
}
