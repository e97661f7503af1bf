import { useTranslations } from "next-intl";
import { Duration } from "@/app/_ui/duration";
import { NumberText } from "@/app/_ui/number-text";
import { NoValue } from "@/app/_ui/no-value";
import { ActionsHeader, RowAction } from "@/app/_ui/row-action";
import { Cell, HeaderCell, NumberCell, Row, Table } from "@/app/_ui/table";
import type { PriorityItem } from "@/server/priorities/schema";

type Props = { items: readonly PriorityItem[]; onOpen?: (item: PriorityItem) => void; onRemove?: (item: PriorityItem) => void };

/** The list, most value an hour first, each with the number that it has in the matrix. */
export function PriorityTable({ items, onOpen, onRemove }: Props) {
  const t = useTranslations("priorities");
  return (
    <Table caption={t("caption")} captionHidden phone="rows">
      <thead>
        <tr>
          <HeaderCell>{t("item")}</HeaderCell>
          <HeaderCell className="md:max-lg:hidden">{t("goals")}</HeaderCell>
          <HeaderCell>{t("confidence")}</HeaderCell>
          <HeaderCell numeric>{t("hours")}</HeaderCell>
          <HeaderCell numeric>{t("value")}</HeaderCell>
          <HeaderCell numeric>{t("score")}</HeaderCell>
          <HeaderCell>{t("quadrant")}</HeaderCell>
          {onOpen && <ActionsHeader>{t("actions")}</ActionsHeader>}
        </tr>
      </thead>
      <tbody>
        {items.map((item, index) => (
          <Row key={item.id}>
            <Cell head>
              <span className="flex gap-2">
                <span className="text-ink-2 tabular-nums">{index + 1}</span>
                <span>
                  {item.title}
                  <span className="block text-xs text-ink-2">{[item.activityName, item.channelName].filter(Boolean).join(" · ")}</span>
                </span>
              </span>
            </Cell>
            <Cell label={t("goals")} className="max-w-72 text-ink-2 md:max-lg:hidden">{item.impacts.map(({ title }) => title).join(", ") || <NoValue />}</Cell>
            <Cell label={t("confidence")} className="whitespace-nowrap">{t(`confidences.${item.confidence}`)}</Cell>
            <NumberCell label={t("hours")}>
              <Duration seconds={item.seconds} />
              {item.secondsFrom && <span className="block text-xs text-ink-2">{t(`hoursFrom.${item.secondsFrom}`)}</span>}
            </NumberCell>
            <NumberCell label={t("value")}>
              <NumberText value={item.value} digits={2} />
            </NumberCell>
            <NumberCell label={t("score")}>
              <NumberText value={item.score} digits={2} />
            </NumberCell>
            <Cell label={t("quadrant")} className="whitespace-nowrap">{item.quadrant ? t(`quadrants.${item.quadrant}`) : <NoValue />}</Cell>
            {onOpen && (
              <NumberCell>
                <RowAction label={t("change")} name={item.title} onPress={() => onOpen(item)} />
                {onRemove && <RowAction label={t("remove")} name={item.title} onPress={() => onRemove(item)} />}
              </NumberCell>
            )}
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
