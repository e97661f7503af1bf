import { useFormatter, useTranslations } from "next-intl";
import type { ReportFilter } from "@/server/report/schema";
import type { ReportChoices } from "./report-filters";

/** What a report is narrowed to, in words: on paper there is no filter to look at. "" where it is not narrowed. */
export function useFilterWords({ channels, activities, people }: ReportChoices): (filter: ReportFilter) => string {
  const t = useTranslations("report");
  const format = useFormatter();
  return ({ channel, activity, member, billable, approval }) => {
    const named = (id: string | undefined, all: readonly { id: string; name: string }[]) => (id === undefined ? [] : [all.find((each) => each.id === id)?.name ?? t("unnamed")]);
    const words: string[] = [
      ...(channel === "none" ? [t("noChannel")] : named(channel, channels)),
      ...named(activity, activities),
      ...named(member, people.map(({ memberId: id, name }) => ({ id, name }))),
      ...(billable ? [t(billable)] : []),
      ...(approval ? [t(approval)] : []),
    ];
    return format.list(words);
  };
}
