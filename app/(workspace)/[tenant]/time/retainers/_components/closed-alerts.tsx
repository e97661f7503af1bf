import { useFormatter, useTranslations } from "next-intl";
import { useScopeName } from "@/app/_components/figures/scope-name";
import { Section } from "@/app/_ui/section";
import type { RetainersOfMonth } from "@/server/retainers/schema";
import { useClosedWords } from "./use-closed-words";

/** The alerts that had been raised of the month's budgets when it was closed. */
export function ClosedAlerts({ timeZone, rows, long }: { timeZone: string } & Pick<RetainersOfMonth, "rows" | "long">) {
  const t = useTranslations("retainers.record");
  const nameOf = useScopeName();
  const words = useClosedWords();
  const format = useFormatter();
  const day = (at: string) => format.dateTime(new Date(at), { day: "numeric", month: "long", timeZone });
  const told = [...rows.map((row) => ({ row, alerts: row.closed?.alerts ?? [] })), ...long.map((row) => ({ row, alerts: row.alerts }))].filter(({ alerts }) => alerts.length > 0);
  if (told.length === 0) return null;
  return (
    <Section title={t("alerts")}>
      <ul className="flex max-w-prose flex-col gap-1 text-sm">
        {told.map(({ row, alerts }) => (
          <li key={row.budgetId}>
            {nameOf(row)}: {alerts.map((alert) => words.alert(alert, day(alert.raisedAt))).join("; ")}
          </li>
        ))}
      </ul>
    </Section>
  );
}
