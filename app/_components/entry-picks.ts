"use client";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/app/_trpc/client";
import type { ComboboxOption } from "@/app/_ui/combobox";
import { together } from "./reads";

/** A choice as the lists here take it. */
type Choice = { id: string; name: string; isOver: boolean };

/** One, or several where a form has lines. */
type Kept = string | null | readonly (string | null)[];

const offered = (choices: readonly Choice[], keep: Kept) => choices.filter(({ id, isOver }) => !isOver || [keep].flat().includes(id));

/**
 * What time can be logged on in a tenant. Closed channels and retired activities and goals are left out, but for those in
 * `keep`: an old entry stays what it was.
 */
export function useEntryPicks(tenant: string, keep: { channelId: Kept; activityId: Kept; goalId?: string | null }) {
  const t = useTranslations("common");
  const trpc = useTRPC();
  const channels = useQuery(trpc.channels.list.queryOptions({ tenant }));
  const activities = useQuery(trpc.activities.list.queryOptions({ tenant }));
  const goals = useQuery(trpc.goals.list.queryOptions({ tenant }));
  const option = ({ id, name, isOver }: Choice): ComboboxOption => ({ value: id, label: isOver ? `${name} · ${t("retired")}` : name });
  return {
    channels: offered((channels.data ?? []).map(({ id, name, status }) => ({ id, name, isOver: status === "closed" })), keep.channelId).map(option),
    activities: offered((activities.data ?? []).map(({ id, name, isRetired }) => ({ id, name, isOver: isRetired })), keep.activityId).map(option),
    goals: offered((goals.data ?? []).map(({ id, title, rank }) => ({ id, name: title, isOver: rank === null })), keep.goalId ?? null).map(option),
    nameOf: (kind: "channel" | "activity", id: string | null) =>
      (kind === "channel" ? channels.data : activities.data)?.find((each) => each.id === id)?.name ?? null,
    kindOf: (activityId: string) => activities.data?.find(({ id }) => id === activityId)?.kind ?? "other",
    isBillable: (activityId: string | null) => activities.data?.find(({ id }) => id === activityId)?.isBillable ?? true,
    /** Where it could not be read, the lists are empty for no fault of the workspace's. */
    reads: together([channels, activities, goals]),
    goalTitle: (goalId: string | null) => goals.data?.find(({ id }) => id === goalId)?.title ?? null,
  };
}
