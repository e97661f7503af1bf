"use client";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { LeaveSection } from "@/app/_components/leave-section";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { Field } from "@/app/_ui/field";
import { Select } from "@/app/_ui/select";
import { Switch } from "@/app/_ui/switch";
import { useToast } from "@/app/_ui/toast";
import type { Choice } from "@/server/choices/schema";

const HOURS = Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: `${String(hour).padStart(2, "0")}:00` }));

/** One's own leave in an organisation, and whether and when it reminds of missing time. Choices take effect at once. */
export function WorkingTime({ tenant, name }: { tenant: string; name: string }) {
  const t = useTranslations("peoples-time.own");
  const trpc = useTRPC();
  const client = useQueryClient();
  const toast = useToast();
  const errorText = useErrorText();
  const { data: kept } = useSuspenseQuery(trpc.choices.mine.queryOptions({ tenant }));
  const set = useMutation(
    trpc.choices.set.mutationOptions({
      onSuccess: async () => {
        await client.invalidateQueries({ queryKey: trpc.choices.pathKey() });
        toast({ title: t("saved") });
      },
      onError: (error) => toast({ title: errorText(error), tone: "error" }),
    }),
  );
  // What was chosen is shown while it is under way; where it is refused, what is so comes back.
  const { reminders, reminderHour, alertMail } = set.isPending ? set.variables : kept;
  const choose = (change: Partial<Choice>) => set.mutate({ tenant, reminders, reminderHour, alertMail, ...change });
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
