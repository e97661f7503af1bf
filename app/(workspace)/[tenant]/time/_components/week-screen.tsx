"use client";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useBudgetLeft } from "@/app/_components/budget-left";
import { EntryWeek } from "@/app/_components/entry-week";
import { EntryWeekNav } from "@/app/_components/entry-week-nav";
import { useEntryWords } from "@/app/_components/entry-words";
import { QuickAdd } from "@/app/_components/quick-add";
import { useAway } from "@/app/_components/use-away";
import { WeekSheet } from "@/app/_components/week-sheet";
import { useTRPC } from "@/app/_trpc/client";
import { PageHeader } from "@/app/_ui/page-header";
import type { Day } from "@/server/domain/day";

/** The own week in one workspace. */
export function WeekScreen({ tenant, on, seesBudgets }: { tenant: string; on: Day | null; seesBudgets: boolean }) {
  const t = useTranslations("time");
  const words = useEntryWords();
  const trpc = useTRPC();
  const { data: week } = useSuspenseQuery(trpc.time.week.queryOptions({ tenant, on }));
  const { data: suggestions } = useSuspenseQuery(trpc.time.suggestions.queryOptions({ tenant }));
  const channels = useSuspenseQuery(trpc.channels.list.queryOptions({ tenant })).data.filter(({ status }) => status !== "closed");
  const activities = useSuspenseQuery(trpc.activities.list.queryOptions({ tenant })).data.filter(({ isRetired }) => !isRetired);
  const { days, today, timeZone, entries, isCut, lastWeek, locks, sheet } = week;
  const away = useAway(tenant);
  const leftOf = useBudgetLeft(seesBudgets ? [tenant] : []);
  return (
    <>
      <PageHeader title={t("weekTitle")} subtitle={words.week(days)} secondary={<EntryWeekNav base={`/${tenant}/time`} days={days} today={today} />} />
      <QuickAdd tenant={tenant} timeZone={timeZone} today={today} channels={channels} activities={activities} suggestions={suggestions} leftOf={leftOf} />
      <WeekSheet tenant={tenant} sheet={sheet} days={days} today={today} />
      <EntryWeek key={days[0]} days={days} today={today} away={away} isCut={isCut} places={[{ tenant, name: null, timeZone, mayLog: true, entries, lastWeek, locks, channels, activities }]} leftOf={leftOf} />
    </>
  );
}
