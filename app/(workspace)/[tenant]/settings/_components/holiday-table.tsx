import { useFormatter, useTranslations } from "next-intl";
import { Checkbox } from "@/app/_ui/checkbox";
import { RowAction } from "@/app/_ui/row-action";
import { Cell, HeaderCell, NumberCell, Row, Table } from "@/app/_ui/table";
import type { Holiday } from "@/server/holidays/schema";

type Props = { year: number; holidays: readonly Holiday[]; onFree: (holiday: Holiday, isFree: boolean) => void; onRemove: (holiday: Holiday) => void };

/** One line a day: the country's can be worked, own days can be taken away. */
export function HolidayTable({ year, holidays, onFree, onRemove }: Props) {
  const t = useTranslations("settings.calendar");
  const format = useFormatter();
  return (
    <Table caption={t("caption", { year: String(year) })} captionHidden>
      <thead>
        <tr>
          <HeaderCell>{t("day")}</HeaderCell>
          <HeaderCell>{t("name")}</HeaderCell>
          <HeaderCell numeric>{t("free")}</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {holidays.map((holiday) => (
          <Row key={holiday.on}>
            <Cell className="whitespace-nowrap text-ink-2 tabular-nums">{format.dateTime(new Date(`${holiday.on}T12:00:00Z`), { weekday: "short", day: "numeric", month: "short" })}</Cell>
            <Cell head className={holiday.isWorked ? "text-ink-2 line-through" : undefined}>
              {holiday.name}
              {holiday.source === "own" && <span className="ms-2 text-xs text-ink-2">{t("own")}</span>}
            </Cell>
            <NumberCell>
              {holiday.source === "own" ? (
                <RowAction label={t("remove")} name={holiday.name} onPress={() => onRemove(holiday)} />
              ) : (
                <Checkbox className="align-middle" label={t("isFree", { name: holiday.name })} labelHidden checked={!holiday.isWorked} onChange={(event) => onFree(holiday, event.target.checked)} />
              )}
            </NumberCell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
