"use client";
import { keepPreviousData, useQuery, useQueryClient, useMutation } from "@tanstack/react-query";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FileLinks } from "@/app/_components/file-links";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { EmptyState } from "@/app/_ui/empty-state";
import { IconButton } from "@/app/_ui/icon-button";
import { Section } from "@/app/_ui/section";
import { useToast } from "@/app/_ui/toast";
import type { Holiday } from "@/server/holidays/schema";
import { AddHoliday } from "./add-holiday";
import { HolidayTable } from "./holiday-table";

/** The holidays of one year, each to be switched off, with own days off. Every change takes effect at once. */
export function HolidayCalendar({ tenant, thisYear }: { tenant: string; thisYear: number }) {
  const t = useTranslations("settings.calendar");
  const trpc = useTRPC();
  const client = useQueryClient();
  const toast = useToast();
  const errorText = useErrorText();
  const [year, setYear] = useState(thisYear);
  const { data: holidays = [] } = useQuery({ ...trpc.holidays.year.queryOptions({ tenant, year }), placeholderData: keepPreviousData });

  const onSuccess = () => client.invalidateQueries({ queryKey: trpc.holidays.year.pathKey() });
  const onError = async (error: unknown) => {
    toast({ title: errorText(error), tone: "error" });
    await onSuccess();
  };
  const setDay = useMutation(trpc.holidays.set.mutationOptions({ onSuccess, onError }));
  const removeDay = useMutation(trpc.holidays.remove.mutationOptions({ onSuccess, onError }));

  const onFree = ({ on, name }: Holiday, isFree: boolean) => {
    client.setQueryData(trpc.holidays.year.queryKey({ tenant, year }), (days) => days?.map((day) => (day.on === on ? { ...day, isWorked: !isFree } : day)));
    if (isFree) removeDay.mutate({ tenant, on });
    else setDay.mutate({ tenant, on, name: name.slice(0, 80), isWorked: true });
  };
  const onRemove = ({ on, name }: Holiday) =>
    removeDay.mutate({ tenant, on }, { onSuccess: () => toast({ title: t("removed", { name }), undo: () => setDay.mutate({ tenant, on, name, isWorked: false }) }) });

  const step = (to: number, Arrow: typeof ChevronLeft) => (
    <IconButton size="small" label={t("earlier", { year: String(to) })} icon={<Arrow aria-hidden="true" />} onClick={() => setYear(to)} disabled={to < 1970 || to > 2199} />
  );
  return (
    <Section
      title={t("title", { year: String(year) })}
      description={t("text")}
      actions={
        <>
          <FileLinks path={`/api/tenants/${tenant}/holidays`} query={{ year: String(year) }} what={t("title", { year: String(year) })} />
          {step(year - 1, ChevronLeft)}
          {step(year + 1, ChevronRight)}
        </>
      }
    >
      {holidays.length === 0 ? <EmptyState title={t("empty", { year: String(year) })}>{t("emptyText")}</EmptyState> : <HolidayTable year={year} holidays={holidays} onFree={onFree} onRemove={onRemove} />}
      <AddHoliday key={year} tenant={tenant} year={year} onAdded={onSuccess} />
    </Section>
  );
}
