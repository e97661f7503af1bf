"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState, type FormEvent } from "react";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { useFieldErrors } from "@/app/_trpc/use-field-errors";
import { Button } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import { Section } from "@/app/_ui/section";
import { useToast } from "@/app/_ui/toast";
import type { Day } from "@/server/domain/day";
import type { CurrentTenant } from "@/server/tenants/schema";
import { HolidayFields } from "./holiday-fields";
import { draftOf, settingsOf, type SettingsDraft } from "./settings-draft";
import { TimeFields } from "./time-fields";
import { TimerFields } from "./timer-fields";
import { WorkspaceFields } from "./workspace-fields";

export type FieldsProps = { draft: SettingsDraft; set: (change: Partial<SettingsDraft>) => void; wrong: (field: string) => string | undefined };

/** All settings in one form; what was typed stays until it was kept. */
export function SettingsForm({ tenant, current, today }: { tenant: string; current: CurrentTenant; today: Day }) {
  const t = useTranslations("settings");
  const trpc = useTRPC();
  const client = useQueryClient();
  const router = useRouter();
  const toast = useToast();
  const errorText = useErrorText();
  const [draft, setDraft] = useState(() => draftOf(current));
  // The draft's own, not the latest: a version that was read later belongs to changes that nobody here has seen.
  const [version, setVersion] = useState(current.version);
  const set = (change: Partial<SettingsDraft>) => setDraft((before) => ({ ...before, ...change }));
  const isChanged = JSON.stringify(draft) !== JSON.stringify(draftOf(current));

  const onSuccess = async (changed: { version: number }) => {
    setVersion(changed.version);
    await client.invalidateQueries({ queryKey: trpc.tenants.pathKey() });
    await client.invalidateQueries({ queryKey: trpc.holidays.pathKey() });
    toast({ title: t("saved") });
    // The name stands in the navigation, which the server draws.
    router.refresh();
  };
  const change = useMutation(trpc.tenants.change.mutationOptions({ onSuccess }));
  const wrong = useFieldErrors(change.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate({ tenant, version, ...settingsOf(draft) });
  };
  const fields = { draft, set, wrong };
  return (
    <form onSubmit={submit} noValidate className="flex flex-col">
      <Section title={t("workspace")}>
        <WorkspaceFields {...fields} slug={tenant} />
      </Section>
      <Section title={t("time")}>
        <TimeFields {...fields} />
      </Section>
      <Section title={t("timers")} description={t("timersText")}>
        <TimerFields {...fields} today={today} />
      </Section>
      <Section title={t("holidays")} description={t("holidaysText")}>
        <HolidayFields {...fields} tenant={tenant} />
      </Section>
      <div className="mt-6 flex flex-col gap-3">
        {change.error && <Notice tone="error">{errorText(change.error)}</Notice>}
        <div className="flex items-center gap-3">
          <Button variant="primary" type="submit" pending={change.isPending}>
            {t("save")}
          </Button>
          <span className="text-sm text-ink-2" aria-live="polite">
            {isChanged && t("unsaved")}
          </span>
        </div>
      </div>
    </form>
  );
}
