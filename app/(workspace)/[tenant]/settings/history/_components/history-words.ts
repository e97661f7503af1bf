import { useTranslations } from "next-intl";
import type { AuditChange, AuditLine } from "@/server/audit/schema";
import { isDay, useValueWords } from "./value-words";

/** What can be asked for by itself. */
export const TABLES = [
  "time_entries", "timesheet_weeks", "month_closings", "budgets", "budget_amounts", "budget_terms", "budget_adjustments", "rates", "expenses", "leaves", "channels", "activities", "goals", "members", "invites", "holidays", "imports", "tenants",
] as const;

/** A name of the database that this catalogue does not know, as it would be read. */
const asRead = (name: string) => name.replace(/_(id|minor)$/, "").replaceAll("_", " ");

const saysNothing = (value: AuditChange["to"]) => value === null || value === "";

/** Of a row that is new or gone, what it does not say is no news; a budget without a name is one all the same. */
const isNews = (op: AuditLine["op"], { field, kind, from, to }: AuditChange) => op === "update" || kind === "hidden" || field === "budget_id" || !saysNothing(from) || !saysNothing(to);

/** How the trail is said in words. */
export function useHistoryWords() {
  const t = useTranslations("history");
  const { day, instant, value } = useValueWords();
  const word = (group: "thing" | "things" | "many" | "field", name: string) => {
    const key = `${group}.${name}` as Parameters<typeof t.has>[0];
    return t.has(key) ? t(key as "title") : asRead(name);
  };
  const fieldOf = (table: string, field: string) => {
    const key = `fieldOf.${table}.${field}` as Parameters<typeof t.has>[0];
    return t.has(key) ? t(key as "title") : word("field", field);
  };
  const change = ({ op, table }: AuditLine, changed: AuditChange, ofTenant: string, timeZone: string) => {
    const name = fieldOf(table, changed.field);
    const currency = changed.currency ?? ofTenant;
    const { kind, from, to } = changed;
    if (kind === "hidden") return t("changeHidden", { field: name });
    if (op !== "update") return t("says", { field: name, value: value(changed, op === "insert" ? to : from, currency, timeZone) });
    return t("changed", { field: name, from: value(changed, from, currency, timeZone), to: value(changed, to, currency, timeZone) });
  };
  return {
    things: (table: string) => word("things", table),
    instant,
    did: ({ op, table, subject, whose }: AuditLine) => {
      // A week is there before anybody says something of it: its first line adds none.
      const done = table === "timesheet_weeks" && op === "insert" ? "update" : op;
      const did = t("did", { op: done, thing: word("thing", table), subject: subject === null ? "" : isDay(subject) ? day(subject) : subject }).trim();
      return whose === null ? did : t("whose", { did, name: whose });
    },
    didMany: ({ op, table }: AuditLine, { count, file }: NonNullable<AuditLine["act"]>) => t(file === null ? "didMany" : "imported", { op, count, thing: word("many", table), file: file ?? "" }),
    changes: (line: AuditLine, currency: string, timeZone: string) => line.changes.filter((changed) => isNews(line.op, changed)).map((changed) => ({ field: changed.field, text: change(line, changed, currency, timeZone) })),
  };
}
