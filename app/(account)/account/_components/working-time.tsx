"use client";
import { useTranslations } from "next-intl";
import { LeaveSection } from "@/app/_components/leave-section";
import { useChoice } from "@/app/_components/use-choice";
import { Field } from "@/app/_ui/field";
import { Select } from "@/app/_ui/select";
import { Switch } from "@/app/_ui/switch";

const HOURS = Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: `${String(hour).padStart(2, "0")}:00` }));

/** One's own leave in an organisation, and whether and when it reminds of missing time. Choices take effect at once. */
export function WorkingTime({ tenant, name }: { tenant: string; name: string }) {
  const t = useTranslations("peoples-time.own");
  const { choice: { reminders, reminderHour }, choose } = useChoice(tenant, t("saved"));
  return (
    <>
      <LeaveSection tenant={tenant} showsNames={false} title={t("title", { place: name })} />
      <div className="mt-5 grid max-w-md gap-4">
        <Switch label={t("reminders")} hint={t("remindersHint")} checked={reminders} onChange={(event) => choose({ reminders: event.target.checked })} />
        {reminders && (
          <Field label={t("hour")} className="w-32">
            <Select value={String(reminderHour)} onChange={(event) => choose({ reminderHour: Number(event.target.value) })} options={HOURS} />
          </Field>
        )}
      </div>
    </>
  );
}
