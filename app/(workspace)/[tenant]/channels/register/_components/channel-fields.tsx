"use client";
import { useTranslations } from "next-intl";
import { useFieldErrors } from "@/app/_trpc/use-field-errors";
import { Checkbox } from "@/app/_ui/checkbox";
import { Combobox } from "@/app/_ui/combobox";
import { Field } from "@/app/_ui/field";
import { NumberInput } from "@/app/_ui/number-input";
import { Select } from "@/app/_ui/select";
import { TextArea } from "@/app/_ui/text-area";
import { TextInput } from "@/app/_ui/text-input";
import type { Channel, ChannelStatus, Platform } from "@/server/channels/schema";

/** What stands in the form: text as typed, hours as a number, null where nothing was chosen. */
export type ChannelDraft = {
  name: string;
  platformKey: string | null;
  handle: string;
  url: string;
  purpose: string;
  whyOpened: string;
  ownerId: string | null;
  status: ChannelStatus;
  minimumHours: number | null;
  cadence: string;
  goalIds: string[];
  /** Null while nobody touched them: they stay as they are. */
  audienceIds: string[] | null;
};

/** The fields that say beside themselves what is wrong with them. */
export const MARKED = ["platformKey", "name", "handle", "minimumMonthSeconds", "url", "purpose", "whyOpened"];

const statuses: readonly ChannelStatus[] = ["idea", "experiment", "active", "delegated", "closed"];

/** What becomes of a channel that is worked on is decided on its page; the register says what it is. */
const isDecided = (before: ChannelStatus | null) => before !== null && before !== "idea" && before !== "closed";
const offered = (before: ChannelStatus | null) => (before === null ? statuses : statuses.filter((status) => (isDecided(before) ? status === before : !["delegated", "experiment"].includes(status))));

export function draftOf(channel: Channel | null): ChannelDraft {
  return {
    name: channel?.name ?? "",
    platformKey: channel?.platformKey ?? null,
    handle: channel?.handle ?? "",
    url: channel?.url ?? "",
    purpose: channel?.purpose ?? "",
    whyOpened: channel?.whyOpened ?? "",
    ownerId: channel?.ownerId ?? null,
    status: channel?.status ?? "active",
    minimumHours: channel?.minimumMonthSeconds == null ? null : channel.minimumMonthSeconds / 3600,
    cadence: channel?.cadence ?? "",
    goalIds: channel?.goals.map(({ id }) => id) ?? [],
    audienceIds: null,
  };
}

export function fieldsOf({ minimumHours, platformKey, url, audienceIds, ...draft }: ChannelDraft) {
  return { ...draft, ...(audienceIds && { audienceIds }), platformKey: platformKey ?? "", url: url.trim() || null, minimumMonthSeconds: minimumHours === null ? null : Math.round(minimumHours * 3600) };
}

type Props = {
  draft: ChannelDraft;
  onChange: (draft: ChannelDraft) => void;
  error: unknown;
  platforms: readonly Platform[];
  people: readonly { id: string; name: string }[];
  goals: readonly { id: string; title: string }[];
  /** Those that are for the channel so far are marked. */
  audiences: readonly { id: string; name: string; isFor: boolean }[];
  /** What the channel is in the register; null of a new one. */
  before: ChannelStatus | null;
};

/** The fields of the register's line. Choosing a platform names a channel that has no name yet. */
export function ChannelFields({ draft, onChange, error, platforms, people, goals, audiences, before }: Props) {
  const t = useTranslations("channels");
  const wrong = useFieldErrors(error);
  const set = (change: Partial<ChannelDraft>) => onChange({ ...draft, ...change });
  const audienceIds = draft.audienceIds ?? audiences.flatMap(({ id, isFor }) => (isFor ? [id] : []));
  const choosePlatform = (key: string | null) => set({ platformKey: key, name: draft.name || (platforms.find((platform) => platform.key === key)?.name ?? "") });
  return (
    <>
      <Field label={t("platform")} error={wrong("platformKey")} required>
        <Combobox options={platforms.map(({ key, name }) => ({ value: key, label: name }))} value={draft.platformKey} onValueChange={choosePlatform} placeholder={t("choosePlatform")} />
      </Field>
      <Field label={t("name")} error={wrong("name")} required>
        <TextInput value={draft.name} onChange={(event) => set({ name: event.target.value })} maxLength={80} />
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t("handle")} hint={t("handleHint")} error={wrong("handle")} optional>
          <TextInput value={draft.handle} onChange={(event) => set({ handle: event.target.value })} maxLength={120} />
        </Field>
        <Field label={t("minimum")} hint={t("minimumHint")} error={wrong("minimumMonthSeconds")} optional>
          <NumberInput hours value={draft.minimumHours} onValueChange={(minimumHours) => set({ minimumHours })} min={0} max={744} unit={t("hoursMonth")} />
        </Field>
        <Field label={t("status")} hint={isDecided(before) ? t("decidedElsewhere") : undefined}>
          <Select value={draft.status} onChange={(event) => set({ status: statuses.find((status) => status === event.target.value) ?? draft.status })} options={offered(before).map((value) => ({ value, label: t(`statuses.${value}`) }))} />
        </Field>
        <Field label={t("owner")}>
          <Select value={draft.ownerId ?? ""} onChange={(event) => set({ ownerId: event.target.value || null })} placeholder={t("noOwner")} options={people.map(({ id, name }) => ({ value: id, label: name }))} />
        </Field>
      </div>
      <Picks legend={t("goals")} none={t("noGoalsYet")} options={goals.map(({ id, title }) => ({ id, label: title }))} picked={draft.goalIds} onChange={(goalIds) => set({ goalIds })} />
      <Picks legend={t("audiences")} none={t("noAudiencesYet")} options={audiences.map(({ id, name }) => ({ id, label: name }))} picked={audienceIds} onChange={(picked) => set({ audienceIds: picked })} />
      <Field label={t("cadence")} hint={t("cadenceHint")} error={wrong("cadence")} optional>
        <TextInput value={draft.cadence} onChange={(event) => set({ cadence: event.target.value })} maxLength={120} />
      </Field>
      <Field label={t("url")} error={wrong("url")} optional>
        <TextInput type="url" inputMode="url" placeholder="https://" value={draft.url} onChange={(event) => set({ url: event.target.value })} />
      </Field>
      <Field label={t("purpose")} hint={t("purposeHint")} error={wrong("purpose")} optional>
        <TextArea rows={2} value={draft.purpose} onChange={(event) => set({ purpose: event.target.value })} maxLength={500} />
      </Field>
      <Field label={t("whyOpened")} error={wrong("whyOpened")} optional>
        <TextArea rows={2} value={draft.whyOpened} onChange={(event) => set({ whyOpened: event.target.value })} maxLength={500} />
      </Field>
    </>
  );
}

type PicksProps = { legend: string; none: string; options: readonly { id: string; label: string }[]; picked: readonly string[]; onChange: (picked: string[]) => void };

function Picks({ legend, none, options, picked, onChange }: PicksProps) {
  return (
    <fieldset>
      <legend className="text-sm font-semibold">{legend}</legend>
      {options.length === 0 && <p className="text-sm text-ink-2">{none}</p>}
      <div className="mt-1 flex flex-col gap-1">
        {options.map(({ id, label }) => (
          <Checkbox key={id} label={label} checked={picked.includes(id)} onChange={(event) => onChange(event.target.checked ? [...picked, id] : picked.filter((each) => each !== id))} />
        ))}
      </div>
    </fieldset>
  );
}
