import { useFormatter, useTranslations } from "next-intl";
import { Disclosure } from "@/app/_ui/disclosure";
import type { DatedSplit } from "@/server/domain/cost-split";
import { useDayWords } from "../figures/use-day-words";

type Props = {
  splits: readonly DatedSplit[];
  /** How it falls, in words, before the channels. */
  words: (split: DatedSplit) => string;
  nameOf: (channelId: string) => string;
};

/** How a cost fell on channels from which month on, the latest first; nothing while nothing ever changed. */
export function SplitHistory({ splits, words, nameOf }: Props) {
  const t = useTranslations("splits");
  const format = useFormatter();
  const { month } = useDayWords();
  if (splits.every(({ from }) => from === null)) return null;
  const channel = ({ split }: DatedSplit, { channelId, sharePermille }: DatedSplit["channels"][number]) =>
    split === "fixed" ? t("partOf", { channel: nameOf(channelId), share: format.number((sharePermille ?? 0) / 1000, { style: "percent", maximumFractionDigits: 1 }) }) : nameOf(channelId);
  return (
    <Disclosure summary={t("history")} quiet>
      <dl className="mt-2 grid gap-x-4 gap-y-1 text-xs text-ink-2 sm:grid-cols-[auto_1fr]">
        {splits.toReversed().map((split) => (
          <div key={split.from ?? ""} className="contents">
            <dt className="font-semibold text-ink">{split.from === null ? t("beginning") : t("since", { month: month(split.from) })}</dt>
            <dd className="max-sm:mb-1">{[words(split), ...split.channels.map((one) => channel(split, one))].join(", ")}</dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  );
}
