import { useFormatter, useTranslations, type DateTimeFormatOptions } from "next-intl";
import { minorDigits } from "@/server/domain/currency";
import { useDurationFormat } from "@/app/_ui/use-duration-format";
import type { AuditChange, AuditLine, AuditValue } from "@/server/audit/schema";

/** What can be asked for by itself. */
export const TABLES = ["time_entries", "budgets", "channels", "activities", "goals", "members", "invites", "holidays", "imports", "tenants"] as const;

const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text);

/** A name of the database that this catalogue does not know, as it would be read. */
const asRead = (name: string) => name.replace(/_(id|minor)$/, "").replaceAll("_", " ");

/** How the trail is said in words. */
export function useHistoryWords() {
  const t = useTranslations("history");
  const format = useFormatter();
  const duration = useDurationFormat();
  const day = (text: string, style: DateTimeFormatOptions = { weekday: "short", day: "numeric" }) => format.dateTime(new Date(`${text.slice(0, 10)}T00:00:00Z`), { ...style, month: "short", year: "numeric", timeZone: "UTC" });
  const instant = (text: string, timeZone: string) => format.dateTime(new Date(text), { day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone });
  const word = (group: "thing" | "things" | "many" | "field", name: string) => {
    const key = `${group}.${name}` as Parameters<typeof t.has>[0];
    return t.has(key) ? t(key as "title") : asRead(name);
  };
  const inWords = (kind: AuditChange["kind"], said: AuditValue, currency: string, timeZone: string): string => {
    if (said === null || said === "") return t("nothing");
    if (typeof said === "boolean") return t(said ? "yes" : "no");
    if (typeof said === "number") {
      if (kind === "seconds") return duration(said);
      return kind === "minor" ? format.number(said / 10 ** minorDigits(currency), { style: "currency", currency }) : format.number(said);
    }
    if (kind === "day" && isDay(said)) return day(said);
    if (kind === "month" && isDay(said)) return day(said, {});
    return kind === "instant" ? instant(said, timeZone) : said;
  };
  return {
    things: (table: string) => word("things", table),
    instant,
    did: ({ op, table, subject }: AuditLine) => t("did", { op, thing: word("thing", table), subject: subject === null ? "" : isDay(subject) ? day(subject) : subject }),
    didMany: ({ op, table }: AuditLine, { count, file }: NonNullable<AuditLine["act"]>) => t(file === null ? "didMany" : "imported", { op, count, thing: word("many", table), file: file ?? "" }),
    change: (op: AuditLine["op"], { field, kind, from, to }: AuditChange, currency: string, timeZone: string) => {
      const name = word("field", field);
      const value = (said: AuditValue) => (field === "budget_id" && said === "" ? t("namelessBudget") : inWords(kind, said, currency, timeZone));
      if (kind === "hidden") return t("changeHidden", { field: name });
      if (op !== "update") return t("says", { field: name, value: value(op === "insert" ? to : from) });
      return t("changed", { field: name, from: value(from), to: value(to) });
    },
  };
}
