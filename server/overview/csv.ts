import { type CsvCell, csvFile } from "../csv/cell";
import type { OverviewMonth, OverviewRow } from "./schema";

const HEADING = ["part", "name", "month", "used_seconds", "used_hours", "budget_seconds", "budget_hours", "forecast_seconds", "status"];

/** The month as a file for machines and for clients: no person in it. Seconds are exact; hours are the same divided by 3600. */
export function overviewCsv({ month, headline, channels, activities, kinds, steps, totalSeconds }: Omit<OverviewMonth, "silent">): string {
  const line = (part: string, name: string, of: string, used: number, budget: number | null, forecast: number | null, status: string | null): CsvCell[] => [
    part, name, of, used, used / 3600, budget, budget === null ? null : budget / 3600, forecast, status,
  ];
  const rowLine = (part: string) => ({ name, seconds, standing }: OverviewRow) => line(part, name ?? "", month, seconds, standing.available, standing.forecast?.value ?? null, standing.status);
  const { standing } = headline;
  return csvFile(HEADING, [
    line("headline", headline.kind, month, standing.used, standing.available, standing.forecast?.value ?? null, standing.status),
    line("total", "", month, totalSeconds, null, null, null),
    ...channels.map(rowLine("channel")),
    ...activities.map(rowLine("activity")),
    ...kinds.map(({ kind, seconds }) => line("kind", kind, month, seconds, null, null, null)),
    ...steps.map((step) => line("month", step.kind, step.month, step.used, step.budget, null, null)),
  ]);
}
