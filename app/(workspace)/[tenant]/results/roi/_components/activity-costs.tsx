import { useTranslations } from "next-intl";
import { FileLinks } from "@/app/_components/file-links";
import { entriesHref } from "@/app/_components/figures/entries-href";
import { Disclosure } from "@/app/_ui/disclosure";
import { Duration } from "@/app/_ui/duration";
import { Money } from "@/app/_ui/money";
import { NoValue } from "@/app/_ui/no-value";
import { Cell, HeaderCell, NumberCell, Row, Table } from "@/app/_ui/table";
import { TextLink } from "@/app/_ui/text-link";
import { firstDayOf, lastDayOf } from "@/server/domain/day";
import { perResult } from "@/server/domain/roi";
import type { RoiBoard } from "@/server/roi/schema";

/** Hours and labour by channel and kind of work, and the same per result of the channel. Hours open their entries. */
export function ActivityCosts({ tenant, board: { activities, channels, currency, from, to } }: { tenant: string; board: RoiBoard }) {
  const t = useTranslations("roi");
  const of = (channelId: string | null) => channels.find((channel) => channel.channelId === channelId);
  const hasLabor = activities.some(({ laborMinor }) => laborMinor !== null);
  return (
    <Disclosure summary={t("activities.summary")} className="mt-4">
      <div className="mt-2">
        <div className="mb-2 flex gap-2 print:hidden"><FileLinks path={`/api/tenants/${tenant}/roi`} query={{ from, to, by: "activity" }} what={t("activities.caption")} /></div>
        <Table caption={t("activities.caption")} captionHidden>
          <thead>
            <tr>
              <HeaderCell>{t("activities.activity")}</HeaderCell>
              <HeaderCell>{t("activities.channel")}</HeaderCell>
              <HeaderCell numeric>{t("activities.hours")}</HeaderCell>
              <HeaderCell numeric>{t("hoursPerResult")}</HeaderCell>
              {hasLabor && <HeaderCell numeric>{t("activities.labor")}</HeaderCell>}
              {hasLabor && <HeaderCell numeric>{t("perResult")}</HeaderCell>}
            </tr>
          </thead>
          <tbody>
            {activities.map(({ channelId, activityId, name, seconds, laborMinor }) => {
              const results = of(channelId)?.results ?? 0;
              const [took, each] = [perResult(seconds, results), laborMinor === null ? null : perResult(laborMinor, results)];
              return (
                <Row key={`${channelId} ${activityId}`}>
                  <Cell head>{name}</Cell>
                  <Cell>{of(channelId)?.name ?? <span className="text-ink-2">{t("table.noChannel")}</span>}</Cell>
                  <NumberCell><TextLink quiet href={entriesHref(tenant, { from: firstDayOf(from), to: lastDayOf(to), channel: channelId ?? "none", activity: activityId })}><Duration seconds={seconds} style="hours" /></TextLink></NumberCell>
                  <NumberCell>{took === null ? <NoValue /> : <Duration seconds={Math.round(took)} style="hours" />}</NumberCell>
                  {hasLabor && <NumberCell><Money minor={laborMinor} currency={currency} /></NumberCell>}
                  {hasLabor && <NumberCell><Money minor={each === null ? null : Math.round(each)} currency={currency} /></NumberCell>}
                </Row>
              );
            })}
          </tbody>
        </Table>
      </div>
    </Disclosure>
  );
}
