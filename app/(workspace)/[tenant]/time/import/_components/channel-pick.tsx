import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/app/_trpc/client";
import { Combobox } from "@/app/_ui/combobox";
import { Select } from "@/app/_ui/select";
import type { ChannelChoice } from "@/server/imports/schema";
import { channelValue } from "./mapping-draft";

type ChannelPickProps = {
  tenant: string;
  /** What the channel is chosen for, in the control's name. */
  word: string;
  channels: readonly { id: string; name: string }[];
  /** The words for no channel here. */
  none: string;
  choice: ChannelChoice | null;
  onChange: (choice: ChannelChoice | null) => void;
  /** Offers to leave the word out, where no other control does. */
  onLeaveOut?: () => void;
};

/** A channel that is there, none, or one to be made on a platform. */
export function ChannelPick({ tenant, word, channels, none, choice, onChange, onLeaveOut }: ChannelPickProps) {
  const t = useTranslations("imports.map");
  const trpc = useTRPC();
  const { data: platforms = [] } = useQuery(trpc.channels.platforms.queryOptions({ tenant }));
  const made = choice && "make" in choice ? choice : null;
  const platformNamed = (name: string) => platforms.find((platform) => name.toLowerCase().includes(platform.name.toLowerCase()))?.key ?? "other";
  const options = [
    { value: "none", label: none },
    ...(made ? [{ value: "made", label: t("made", { name: made.make }) }] : []),
    ...channels.map(({ id, name }) => ({ value: id, label: name })),
    ...(onLeaveOut ? [{ value: "out", label: t("leaveOut") }] : []),
  ];
  const choose = (value: string | null) => {
    if (value === "out") onLeaveOut?.();
    else if (value !== "made") onChange(value === null || value === "none" ? null : { channelId: value });
  };
  return (
    <>
      <Combobox
        aria-label={t("channelOf", { word })}
        options={options}
        value={channelValue(choice)}
        onValueChange={choose}
        onCreate={(name) => onChange({ make: name.slice(0, 80), platformKey: platformNamed(name) })}
      />
      {made && (
        <Select
          aria-label={t("platformOf", { word: made.make })}
          value={made.platformKey}
          onChange={(event) => onChange({ ...made, platformKey: event.target.value })}
          options={platforms.map(({ key, name }) => ({ value: key, label: name }))}
        />
      )}
    </>
  );
}
