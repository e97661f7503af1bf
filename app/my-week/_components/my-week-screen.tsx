"use client";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useBudgetLeft } from "@/app/_components/budget-left";
import { EntryWeek } from "@/app/_components/entry-week";
import { EntryWeekNav } from "@/app/_components/entry-week-nav";
import { useEntryWords } from "@/app/_components/entry-words";
import { QuickAdd } from "@/app/_components/quick-add";
import { useAway } from "@/app/_components/use-away";
import { WeekSheet } from "@/app/_components/week-sheet";
import { useTRPC } from "@/app/_trpc/client";
import { EmptyState } from "@/app/_ui/empty-state";
import { PageHeader } from "@/app/_ui/page-header";
import { Select } from "@/app/_ui/select";
import type { Day } from "@/server/domain/day";

/** The own week in all workspaces: one grid, grouped by workspace, and one line to log into any of them. */
export function MyWeekScreen({ on }: { on: Day | null }) {
  const t = useTranslations("time");
  const words = useEntryWords();
  const trpc = useTRPC();
  const { data: week } = useSuspenseQuery(trpc.time.myWeek.queryOptions({ on }));
  const open = week.tenants.filter(({ mayLog }) => mayLog);
  const [chosen, setChosen] = useState<string | null>(null);
  const tenant = open.find(({ slug }) => slug === chosen) ?? open.find(({ entries }) => entries.length > 0) ?? open[0];
  const away = useAway(week.tenants[0]?.mayLog ? week.tenants[0].slug : undefined);
  const leftOf = useBudgetLeft(week.tenants.filter(({ seesBudgets }) => seesBudgets).map(({ slug }) => slug));
  return (
    <>
      <PageHeader title={t("myWeekTitle")} subtitle={words.week(week.days)} secondary={<EntryWeekNav base="/my-week" days={week.days} today={week.today} />} />
      {tenant && (
        <QuickAdd
          tenant={tenant.slug}
          timeZone={tenant.timeZone}
          today={week.today}
          channels={tenant.channels}
          activities={tenant.activities}
          leftOf={leftOf}
          lead={<Select aria-label={t("workspace")} className="sm:!w-52" value={tenant.slug} onChange={(event) => setChosen(event.target.value)} options={open.map(({ slug, name }) => ({ value: slug, label: name }))} />}
        />
      )}
      {week.tenants.length === 0 ? (
        <EmptyState title={t("grid.empty")}>{t("nowhere")}</EmptyState>
      ) : (
        <>
          <EntryWeek key={week.days[0]} days={week.days} today={week.today} away={away} isCut={week.isCut} addTo={tenant?.slug} places={week.tenants.map(({ slug, ...place }) => ({ tenant: slug, ...place }))} leftOf={leftOf} />
          <div className="mt-8">
            {open.filter(({ sheet }) => sheet.seconds > 0 || sheet.state !== "open").map(({ slug, name, sheet }) => <WeekSheet key={slug} tenant={slug} name={name} sheet={sheet} days={week.days} today={week.today} />)}
          </div>
        </>
      )}
    </>
  );
}
