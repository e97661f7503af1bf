import { billedRows } from "../domain/billing";
import { firstDayOf, lastDayOf, monthOf } from "../domain/day";
import { todayIn } from "../domain/zone";
import { DomainError } from "../errors/domain-error";
import { MOST_ROWS } from "../exports/schema";
import { seesRates } from "../rates/service";
import { seesNames, type TimeCall } from "../time/service";
import { findRounding, sumWork, type WorkRow } from "./data";
import type { ReportFilter, ReportRow, TimeReport } from "./schema";

/**
 * The time of a period for billing: the sum of each day and kind of work, as it was logged and by the client's rule, and what it
 * is billed at for those who may see it. The total is the sum of the rows. INVALID where they are too many for one table.
 * FORBIDDEN for another person's time without the right to see hours.
 */
export async function readReport(call: TimeCall & { now: Date }, filter: ReportFilter): Promise<TimeReport> {
  const { tx, tenant, now } = call;
  if (filter.member && filter.member !== tenant.memberId && !seesNames(call)) throw new DomainError("FORBIDDEN", "hoursHidden");
  const today = todayIn(tenant.timeZone, now);
  const from = filter.from ?? firstDayOf(monthOf(filter.to ?? today));
  const to = filter.to ?? lastDayOf(monthOf(from));
  const found = await sumWork(tx, tenant.id, { ...filter, from, to }, MOST_ROWS);
  if (found.length > MOST_ROWS) throw new DomainError("INVALID", "tooManyRows", { most: MOST_ROWS });
  const rounding = await findRounding(tx, tenant.id);
  const hasAmounts = seesRates(tenant, "bill");
  const billed = billedRows(found.map(({ seconds, isBillable, ...worth }) => ({ seconds, worth: isBillable ? worth : null })), rounding);
  const rows = found.map((row, index) => rowOf(row, billed.rows[index]?.roundedSeconds ?? row.seconds, billed.rows[index]?.amountMinor ?? null, hasAmounts));
  const sum = (value: (row: ReportRow) => number) => rows.reduce((total, row) => total + value(row), 0);
  const total = {
    seconds: sum((row) => row.seconds),
    approvedSeconds: sum((row) => row.approvedSeconds),
    roundedSeconds: billed.roundedSeconds,
    billableSeconds: billed.billableSeconds,
    billMinor: hasAmounts ? billed.amountMinor : null,
    unpricedSeconds: hasAmounts ? sum((row) => row.unpricedSeconds ?? 0) : null,
  };
  return { from, to, today, currency: tenant.currency, rounding, hasAmounts, rows, total };
}

function rowOf({ pricedSeconds: _, secondMinor: __, unpricedSeconds, ...row }: WorkRow, roundedSeconds: number, amountMinor: number | null, hasAmounts: boolean): ReportRow {
  const unpriced = row.isBillable ? unpricedSeconds : 0;
  return { ...row, roundedSeconds, billMinor: hasAmounts ? amountMinor : null, unpricedSeconds: hasAmounts ? unpriced : null };
}
