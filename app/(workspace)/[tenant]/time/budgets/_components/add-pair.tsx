"use client";
import { useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import { Button } from "@/app/_ui/button";
import { Field } from "@/app/_ui/field";
import { Section } from "@/app/_ui/section";
import { Select } from "@/app/_ui/select";
import type { BudgetLine, BudgetYear } from "@/server/budgets/schema";

const EMPTY = Array.from({ length: 12 }, () => null);
const UNUSED = Array.from({ length: 12 }, () => 0);

export type AddPairProps = Pick<BudgetYear, "channels" | "activities"> & { onAdd: (line: BudgetLine) => void };

/** Adds an empty row for one channel and one activity; it is kept once a month has a budget. */
export function AddPair({ channels, activities, onAdd }: AddPairProps) {
  const t = useTranslations("budgets");
  const [channelId, setChannelId] = useState("");
  const [activityId, setActivityId] = useState("");
  const channel = channels.find(({ id }) => id === channelId);
  const activity = activities.find(({ id }) => id === activityId);
  if (channels.length === 0) return null;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!channel || !activity) return;
    onAdd({ channelId, activityId, channelName: channel.name, activityName: activity.name, isRetired: false, budget: EMPTY, used: UNUSED });
    setChannelId("");
    setActivityId("");
  };
  const options = (rows: readonly { id: string; name: string }[]) => rows.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <div data-print="hide" className="mt-8">
      <Section title={t("addPairTitle")} description={t("addPairHint")}>
        <form onSubmit={submit} className="flex flex-wrap items-end gap-3">
          <Field label={t("channel")} className="w-52">
            <Select options={options(channels)} placeholder={t("choose")} value={channelId} onChange={(event) => setChannelId(event.target.value)} required />
          </Field>
          <Field label={t("activity")} className="w-52">
            <Select options={options(activities)} placeholder={t("choose")} value={activityId} onChange={(event) => setActivityId(event.target.value)} required />
          </Field>
          <Button type="submit">{t("addPair")}</Button>
        </form>
      </Section>
    </div>
  );
}
