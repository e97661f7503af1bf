import { majorOf, minorDigits } from "../domain/currency";
import { hoursOf } from "../exports/hours";
import { type ExportTable, numberColumn, textColumn } from "../exports/schema";
import type { EngagementList } from "./schema";

/** The outsourcing register as a table, in the order of the page; fees are there only for whoever sees them, names and hours are empty for whoever does not. */
export function engagementsTable(name: string, { currency, engagements }: EngagementList): ExportTable {
  const seesFees = engagements.some(({ feeModel }) => feeModel !== null);
  const columns = [
    textColumn("engagement"), textColumn("provider"), textColumn("provider_kind"), textColumn("owner"), textColumn("state"), textColumn("starts"), textColumn("renewal"), textColumn("ends"), textColumn("renews"),
    textColumn("notice_by"), textColumn("decided"), textColumn("scope"), numberColumn("agreed_seconds"), numberColumn("agreed_hours", 2), numberColumn("used_seconds"), numberColumn("used_hours", 2),
    ...(seesFees ? [textColumn("price_model"), numberColumn("price", minorDigits(currency)), textColumn("currency")] : []),
  ];
  const rows = engagements.map((row) => [
    row.title, row.providerName ?? "", row.providerKind ?? "", row.ownerName ?? "", row.state, row.startsOn, row.renewal, row.endsOn ?? "", row.renewsOn ?? "",
    row.noticeOn ?? "", row.decided ?? "", row.scopes.map((scope) => [scope.activityName, scope.channelName].filter(Boolean).join(" on ")).join(", "),
    row.agreedSeconds, hoursOf(row.agreedSeconds), row.usedSeconds, hoursOf(row.usedSeconds), ...(seesFees ? [row.feeModel ?? "", row.priceMinor === null ? null : majorOf(row.priceMinor, currency), currency] : []),
  ]);
  return { name, columns, rows };
}
