import { useFormatter, useTranslations } from "next-intl";
import { Button } from "@/app/_ui/button";
import { NoValue } from "@/app/_ui/no-value";
import { ActionsHeader } from "@/app/_ui/row-action";
import { Cell, HeaderCell, NumberCell, Row, Table } from "@/app/_ui/table";
import { TextLink } from "@/app/_ui/text-link";
import type { Channel } from "@/server/channels/schema";

/** One line a channel. Its name opens the line, its entries are one press away. */
export function ChannelTable({ tenant, channels, onOpen }: { tenant: string; channels: readonly Channel[]; onOpen?: (channel: Channel) => void }) {
  const t = useTranslations("channels");
  const format = useFormatter();
  return (
    <Table caption={t("caption")} captionHidden phone="rows">
      <thead>
        <tr>
          <HeaderCell>{t("name")}</HeaderCell>
          <HeaderCell className="max-sm:hidden">{t("platform")}</HeaderCell>
          <HeaderCell>{t("status")}</HeaderCell>
          <HeaderCell className="max-md:hidden">{t("owner")}</HeaderCell>
          <HeaderCell className="max-lg:hidden">{t("purpose")}</HeaderCell>
          <HeaderCell numeric>{t("minimumMonth")}</HeaderCell>
          <ActionsHeader>{t("entries")}</ActionsHeader>
        </tr>
      </thead>
      <tbody>
        {channels.map((channel) => (
          <Row key={channel.id}>
            <Cell head>
              {onOpen ? (
                <Button variant="name" size="small" className="max-w-60 truncate" onClick={() => onOpen(channel)}>
                  {channel.name}
                </Button>
              ) : (
                channel.name
              )}
              {channel.handle && <span className="block text-xs text-ink-2">{channel.handle}</span>}
            </Cell>
            <Cell className="max-sm:hidden">{channel.platformName}</Cell>
            <Cell>{t(`statuses.${channel.status}`)}</Cell>
            <Cell className="max-md:hidden">{channel.ownerName ?? <NoValue />}</Cell>
            <Cell className="max-w-64 truncate text-ink-2 max-lg:hidden">{channel.purpose ?? <NoValue />}</Cell>
            <NumberCell label={t("minimumMonth")}>{channel.minimumMonthSeconds === null ? <NoValue /> : t("perMonth", { hours: format.number(channel.minimumMonthSeconds / 3600, { maximumFractionDigits: 2 }) })}</NumberCell>
            <NumberCell>
              <TextLink href={`/${tenant}/time/entries?channel=${channel.id}`} aria-label={`${t("entries")}: ${channel.name}`}>
                {t("entries")}
              </TextLink>
            </NumberCell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
