import { z } from "zod";
import { answerFile, type Tables } from "@/app/_trpc/file-answer";
import { monthRef } from "@/server/overview/schema";
import { portfolioRef } from "@/server/portfolio/schema";

const tablesOf = (agency: string): Tables => ({
  clients: (api) => api.clients.table({ agency }),
  people: (api) => api.clients.assignmentsTable({ agency }),
  portfolio: (api, query) => api.portfolio.table({ agency, ...z.object(portfolioRef).parse(query) }),
  "portfolio-year": (api, query) => api.portfolio.yearTable({ agency, ...z.object(monthRef).parse(query) }),
});

/** The tables of an agency as files. */
export async function GET(request: Request, { params }: RouteContext<"/api/agencies/[agency]/[file]">) {
  const { agency, file } = await params;
  return answerFile(request, file, tablesOf(agency));
}
