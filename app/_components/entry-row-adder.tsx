"use client";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { Combobox } from "@/app/_ui/combobox";
import { Field } from "@/app/_ui/field";
import { Popover } from "@/app/_ui/popover";
import type { Pick, WeekRow } from "@/server/time/schema";

type Props = {
  /** Of the workspace, where the grid spans several. */
  name?: string;
  channels: readonly Pick[];
  activities: readonly Pick[];
  onAdd: (row: WeekRow) => void;
};

const options = (picks: readonly Pick[]) => picks.map(({ id, name }) => ({ value: id, label: name }));

/** A new row of the grid: channel and activity, hours to follow. */
export function EntryRowAdder({ name, channels, activities, onAdd }: Props) {
  const t = useTranslations("time");
  const [isOpen, setOpen] = useState(false);
  const [channelId, setChannelId] = useState<string | null>(null);
  const [activityId, setActivityId] = useState<string | null>(null);
  const activity = activities.find(({ id }) => id === activityId);
  const add = () => {
    if (!activity) return;
    onAdd({ channelId, channelName: channels.find(({ id }) => id === channelId)?.name ?? null, activityId: activity.id, activityName: activity.name });
    setOpen(false);
    setActivityId(null);
  };
  return (
    <Popover
      title={t("grid.addRowTitle")}
      open={isOpen}
      onOpenChange={setOpen}
      trigger={
        <Button variant="bare" size="small" icon={<Plus aria-hidden="true" />} className="-ms-2 max-md:hidden" aria-label={name ? t("grid.addRowTo", { name }) : undefined}>
          {t("grid.addRow")}
        </Button>
      }
    >
      <div className="flex flex-col gap-3 pt-1">
        <Field label={t("entryForm.channel")}>
          <Combobox options={options(channels)} value={channelId} onValueChange={setChannelId} placeholder={t("noChannel")} clearable />
        </Field>
        <Field label={t("entryForm.activity")}>
          <Combobox options={options(activities)} value={activityId} onValueChange={setActivityId} placeholder={t("entryForm.chooseActivity")} />
        </Field>
        <Button variant="primary" className="self-end" onClick={add} aria-disabled={!activity}>
          {t("grid.add")}
        </Button>
      </div>
    </Popover>
  );
}
