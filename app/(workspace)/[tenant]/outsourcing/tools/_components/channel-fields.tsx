"use client";
import { clsx } from "clsx";
import { Plus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { SplitFrom } from "@/app/_components/cost-splits/split-from";
import { SplitHistory } from "@/app/_components/cost-splits/split-history";
import type { useEntryPicks } from "@/app/_components/entry-picks";
import { Button } from "@/app/_ui/button";
import { Combobox } from "@/app/_ui/combobox";
import { Field } from "@/app/_ui/field";
import { IconButton } from "@/app/_ui/icon-button";
import { NumberInput } from "@/app/_ui/number-input";
import { Select } from "@/app/_ui/select";
import { type Day, monthOf } from "@/server/domain/day";
import type { ToolDetail } from "@/server/tools/schema";
import { blankChannel, type ChannelDraft, splitOf, type ToolDraft } from "./tool-draft";

const SPLITS = ["hours", "equal", "fixed"] as const;
type Props = { draft: ToolDraft; set: (change: Partial<ToolDraft>) => void; picks: ReturnType<typeof useEntryPicks>; today: Day; changes: ToolDetail | undefined };

/** The channels that it is used for, and how its cost falls on them. None is all of them. Where it was so before, from which month on that changes. */
export function ChannelFields({ draft, set, picks, today, changes }: Props) {
  const { channels, split } = draft;
  const t = useTranslations("tools");
  const change = (key: string, to: Partial<ChannelDraft>) => set({ channels: channels.map((channel) => (channel.key === key ? { ...channel, ...to } : channel)) });
  return (
    <fieldset>
      <legend className="text-sm font-semibold">{t("usedFor")}</legend>
      <p className="mb-2 text-xs text-ink-2">{t("form.channelsHint")}</p>
      {channels.length > 0 && (
        <Field label={t("form.split")} className="mb-3">
          <Select value={split} onChange={(event) => set({ split: SPLITS.find((one) => one === event.target.value) ?? split })} options={SPLITS.map((value) => ({ value, label: t(`splits.${value}`) }))} />
        </Field>
      )}
      <ul className="flex flex-col gap-3">
        {channels.map((channel, index) => (
          <li key={channel.key} className={clsx("grid grid-cols-[1fr_auto] items-end gap-2", split === "fixed" && "sm:grid-cols-[1fr_8rem_auto]")}>
            <Field label={t("form.channel")}>
              <Combobox options={picks.channels} value={channel.channelId} onValueChange={(channelId) => change(channel.key, { channelId })} />
            </Field>
            {split === "fixed" && (
              <Field label={t("form.share")}>
                <NumberInput value={channel.share} onValueChange={(share) => change(channel.key, { share })} min={0} max={100} format={{ maximumFractionDigits: 1 }} unit="%" />
              </Field>
            )}
            <IconButton className="row-span-2 self-end max-sm:justify-self-end" label={t("form.removeChannel", { number: index + 1 })} icon={<X aria-hidden="true" />} onClick={() => set({ channels: channels.filter(({ key }) => key !== channel.key) })} />
          </li>
        ))}
      </ul>
      <Button variant="bare" size="small" className="mt-2" icon={<Plus aria-hidden="true" />} onClick={() => set({ channels: [...channels, blankChannel()] })}>
        {t("form.addChannel")}
      </Button>
      {changes && (
        <div className="mt-3 flex flex-col gap-3">
          <SplitFrom value={draft.splitFrom} onChange={(splitFrom) => set({ splitFrom })} currentMonth={monthOf(today)} splits={changes.splits} closedMonths={changes.closedMonths} said={splitOf(draft)} />
          <SplitHistory splits={changes.splits} words={(one) => (one.channels.length === 0 ? t("everything") : t(`splits.${one.split}`))} nameOf={(channelId) => nameIn(changes.splits, channelId)} />
        </div>
      )}
    </fieldset>
  );
}

const nameIn = (splits: ToolDetail["splits"], channelId: string) => splits.flatMap(({ channels }) => channels).find((channel) => channel.channelId === channelId)?.name ?? "";
