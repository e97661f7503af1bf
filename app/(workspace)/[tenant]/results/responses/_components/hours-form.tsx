"use client";
import { useMutation } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { Button } from "@/app/_ui/button";
import { Checkbox } from "@/app/_ui/checkbox";
import { Combobox } from "@/app/_ui/combobox";
import { Field } from "@/app/_ui/field";
import { Notice } from "@/app/_ui/notice";
import { NumberInput } from "@/app/_ui/number-input";
import { TextInput } from "@/app/_ui/text-input";
import { useToast } from "@/app/_ui/toast";
import { clockOf, minuteOf, PLAIN_WEEK } from "@/server/domain/open-week";
import type { HoursList } from "@/server/responses/schema";
import { useResponseWrites } from "./use-response-writes";

type Own = HoursList["general"];
type Props = { tenant: string; list: HoursList; channelId: string | null; own: Own; onClose: () => void };

const zones = ["UTC", ...Intl.supportedValuesOf("timeZone").filter((name) => name !== "UTC")].map((name) => ({ value: name, label: name.replaceAll("_", " ") }));
const clock = (minute: number) => clockOf(minute % 1440);

/** What holds for one channel or for all, day by day. A day that is not ticked has no hours. */
export function HoursForm({ tenant, list, channelId, own, onClose }: Props) {
  const t = useTranslations("responses.hours");
  const common = useTranslations("common");
  const format = useFormatter();
  const trpc = useTRPC();
  const toast = useToast();
  const errorText = useErrorText();
  const { refresh } = useResponseWrites(tenant);
  const start = own ?? (channelId === null ? null : list.general);
  const [zone, setZone] = useState(start?.zone ?? null);
  const [slaMinutes, setSla] = useState(start?.slaMinutes ?? null);
  const [since, setSince] = useState(list.today);
  const [days, setDays] = useState(() => (start?.weekdays ?? PLAIN_WEEK).map((open) => ({ isOpen: open !== null, from: clock(open?.from ?? 540), to: clock(open?.to ?? 1020) })));
  const set = useMutation(trpc.responses.setHours.mutationOptions({
    onSuccess: async () => {
      await refresh();
      toast({ title: t("saved") });
      onClose();
    },
  }));
  const setDay = (at: number, change: Partial<(typeof days)[number]>) => setDays(days.map((day, index) => (index === at ? { ...day, ...change } : day)));
  const nameOf = (index: number) => format.dateTime(new Date(Date.UTC(1970, 0, 5 + index, 12)), { weekday: "long" });
  const weekdays = () => days.map(({ isOpen, from, to }) => (isOpen ? { from: minuteOf(from, false) ?? 0, to: minuteOf(to, true) ?? 0 } : null));
  return (
    <form onSubmit={(event) => { event.preventDefault(); set.mutate({ tenant, channelId, since, hours: { zone, slaMinutes, weekdays: weekdays() } }); }} className="flex flex-col gap-4" noValidate>
      {set.error && <Notice tone="error">{errorText(set.error)}</Notice>}
      {own === null && channelId !== null && <p className="text-sm text-ink-2">{t("asAll")}</p>}
      <div className="flex flex-col gap-1.5">
        {days.map((day, index) => (
          <div key={nameOf(index)} className="grid min-h-9 grid-cols-[8rem_1fr_1fr] items-center gap-2">
            <Checkbox label={nameOf(index)} checked={day.isOpen} onChange={(event) => setDay(index, { isOpen: event.target.checked })} />
            {day.isOpen && (
              <>
                <TextInput type="time" aria-label={t("from", { day: nameOf(index) })} value={day.from} onChange={(event) => setDay(index, { from: event.target.value })} />
                <TextInput type="time" aria-label={t("to", { day: nameOf(index) })} value={day.to} onChange={(event) => setDay(index, { to: event.target.value })} />
              </>
            )}
          </div>
        ))}
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t("sla")} hint={t("slaHint", { minutes: list.rule.minutes, source: list.rule.source })} optional>
          <NumberInput value={slaMinutes} onValueChange={setSla} min={1} max={10_080} step={1} unit={t("minutes")} />
        </Field>
        <Field label={t("since")} hint={t("sinceHint")}>
          <TextInput type="date" value={since} max={list.today} onChange={(event) => setSince(event.target.value)} />
        </Field>
      </div>
      <Field label={t("zone")} optional>
        <Combobox options={zones} value={zone} onValueChange={setZone} placeholder={t("ownZone", { zone: list.timeZone })} clearable />
      </Field>
      <div className="flex flex-wrap justify-end gap-2">
        {own !== null && <Button className="me-auto" onClick={() => set.mutate({ tenant, channelId, since, hours: null })}>{t(channelId === null ? "clearAll" : "clear")}</Button>}
        <Button onClick={onClose}>{common("cancel")}</Button>
        <Button variant="primary" type="submit" pending={set.isPending}>{common("save")}</Button>
      </div>
    </form>
  );
}
