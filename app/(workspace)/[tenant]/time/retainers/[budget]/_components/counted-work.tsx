import { useTranslations } from "next-intl";
import { entriesHref } from "@/app/_components/figures/entries-href";
import { useDayWords } from "@/app/_components/figures/use-day-words";
import { Duration } from "@/app/_ui/duration";
import { TextLink } from "@/app/_ui/text-link";
import { firstDayOf, lastDayOf } from "@/server/domain/day";
import type { LedgerLine } from "@/server/retainers/schema";

/** What was counted, by channel and activity; each opens its entries. */
export function CountedWork({ tenant, month, counted }: { tenant: string; month: string; counted: LedgerLine["counted"] }) {
  const t = useTranslations("retainers.detail");
  const words = useDayWords();
  const days = { from: firstDayOf(month), to: lastDayOf(month) };
  return (
    <div>
      <h3 className="text-xs font-semibold text-ink-2">{t("counted")}</h3>
      {counted.length === 0 ? (
        <p>{t("countedNone")}</p>
      ) : (
        <ul className="mt-1 grid gap-x-8 gap-y-1 sm:grid-cols-2">
          {counted.map(({ channelId, channelName, activityId, activityName, seconds }) => (
            <li key={`${channelId ?? ""} ${activityId}`} className="flex justify-between gap-4 tabular-nums">
              <TextLink quiet href={entriesHref(tenant, { ...days, channel: channelId ?? "none", activity: activityId })}>
                {t("pair", { channel: channelName ?? t("noChannel"), activity: activityName })}
              </TextLink>
              <Duration seconds={seconds} style="decimal" />
            </li>
          ))}
        </ul>
      )}
      <p className="mt-1">
        <TextLink href={entriesHref(tenant, days)}>{t("allOfMonth", { month: words.month(month) })}</TextLink>
      </p>
    </div>
  );
}
