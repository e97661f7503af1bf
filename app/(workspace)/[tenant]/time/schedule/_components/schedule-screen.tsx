"use client";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { EntryWeekNav } from "@/app/_components/entry-week-nav";
import { useEntryWords } from "@/app/_components/entry-words";
import { FileLinks } from "@/app/_components/file-links";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { Button } from "@/app/_ui/button";
import { Field } from "@/app/_ui/field";
import { PageHeader } from "@/app/_ui/page-header";
import { Section } from "@/app/_ui/section";
import { Select } from "@/app/_ui/select";
import { useToast } from "@/app/_ui/toast";
import type { Day } from "@/server/domain/day";
import type { Scheduled } from "@/server/schedule/schema";
import { DayList } from "./day-list";
import { FeedSection } from "./feed-section";
import { PlanTable } from "./plan-table";
import { RoutineSection } from "./routine-section";
import { ScheduledDialog } from "./scheduled-dialog";

/** A week of planned, scheduled and actual time, routines, and the way into one's own calendar. `memberId` null is everybody, undefined oneself. */
export function ScheduleScreen({ tenant, on, memberId }: { tenant: string; on: Day | null; memberId: string | null | undefined }) {
  const t = useTranslations("peoples-time.schedule");
  const words = useEntryWords();
  const trpc = useTRPC();
  const client = useQueryClient();
  const router = useRouter();
  const toast = useToast();
  const errorText = useErrorText();
  const { data: week } = useSuspenseQuery(trpc.schedule.week.queryOptions({ tenant, on, memberId }));
  const [open, setOpen] = useState<Scheduled | Day | null>(null);
  const after = { onSuccess: () => client.invalidateQueries({ queryKey: trpc.schedule.pathKey() }), onError: (error: unknown) => toast({ title: errorText(error), tone: "error" as const }) };
  const restore = useMutation(trpc.schedule.restore.mutationOptions(after));
  const remove = useMutation(trpc.schedule.remove.mutationOptions(after));
  const onRemove = ({ id }: Scheduled) => remove.mutate({ tenant, scheduledId: id }, { onSuccess: () => toast({ title: t("removed"), undo: () => restore.mutate({ tenant, scheduledId: id }) }) });

  const path = `/${tenant}/time/schedule`;
  const addressOf = (person: string) => (person === "" ? path : `${path}?person=${person}`);
  const base = addressOf(memberId === undefined ? "" : (memberId ?? "all"));
  const mayAdd = week.isOwn || week.mayWriteAll;
  const chosen = open === null || typeof open === "string" ? null : open;
  return (
    <>
      <PageHeader
        title={t("title")}
        subtitle={words.week(week.days)}
        secondary={<EntryWeekNav base={base} days={week.days} today={week.today} />}
        primary={
          mayAdd && (
            <Button variant="primary" icon={<Plus aria-hidden="true" />} onClick={() => setOpen(week.days.includes(week.today) ? week.today : (week.days[0] ?? week.today))}>
              {t("add")}
            </Button>
          )
        }
      >
        {week.maySeeAll && (
          <Field label={t("whose")} className="max-w-64">
            <Select
              value={week.memberId ?? "all"}
              onChange={(event) => router.push(`${addressOf(event.target.value)}${on === null ? "" : `&week=${on}`}`, { scroll: false })}
              options={[{ value: "all", label: t("everybody") }, ...week.people.map((person) => ({ value: person.memberId, label: person.name }))]}
            />
          </Field>
        )}
      </PageHeader>
      <Section title={t("flow")} description={t(week.memberId === null ? "flowText" : "flowTextOne")} actions={<FileLinks path={`/api/tenants/${tenant}/schedule`} query={{ week: week.days[0], person: week.memberId ?? "all" }} what={t("file")} />}>
        <PlanTable week={week} />
      </Section>
      <Section title={t("days")}>
        <DayList week={week} onOpen={setOpen} onRemove={onRemove} />
      </Section>
      <RoutineSection tenant={tenant} memberId={week.memberId} people={week.people} mayAdd={mayAdd} mayWriteAll={week.mayWriteAll} today={week.today} />
      <FeedSection tenant={tenant} />
      {open !== null && (
        <ScheduledDialog
          key={chosen?.id ?? "new"}
          tenant={tenant}
          scheduled={chosen}
          on={typeof open === "string" ? open : open.on}
          whose={week.memberId}
          people={week.people}
          mayWriteAll={week.mayWriteAll}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}
