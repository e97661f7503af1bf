import { clsx } from "clsx";
import { useFormatter, useTranslations } from "next-intl";
import { Link } from "@/app/_ui/link";
import { Cell, HeaderCell, Row, Table } from "@/app/_ui/table";
import { strengthOf, type BestTimeCell } from "@/server/domain/best-time";
import { postsHref, type PostsView } from "./posts-view";
import { useTimeWords } from "./use-time-words";

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];
const WASHES = ["", "bg-accent/8", "bg-accent/15", "bg-accent/22", "bg-accent/30"];

/** Hours down, weekdays across: it fits a phone. Every cell is a text, and colour only repeats what it says. */
export function BestTimeTable({ tenant, view, cells }: { tenant: string; view: PostsView; cells: readonly BestTimeCell[] }) {
  const t = useTranslations("posts.best");
  const words = useTimeWords();
  const hours = cells.map(({ hourOfDay }) => hourOfDay);
  const [first, last] = [Math.min(...hours), Math.max(...hours)];
  const shown = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return (
    <Table caption={t("caption")} captionHidden className="max-w-3xl table-fixed">
      <thead>
        <tr>
          <HeaderCell className="w-14">{t("hour")}</HeaderCell>
          {WEEKDAYS.map((weekday) => (
            <HeaderCell key={weekday} className="text-center! max-sm:px-0.5">
              {words.weekday(weekday)}
            </HeaderCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.map((hourOfDay) => (
          <Row key={hourOfDay}>
            <Cell head className="min-w-0! whitespace-nowrap text-xs tabular-nums">{words.hour(hourOfDay)}</Cell>
            {WEEKDAYS.map((weekday) => (
              <Cell key={weekday} className="px-0.5! text-center">
                <TimeCell tenant={tenant} view={view} cells={cells} cell={cells.find((cell) => cell.weekday === weekday && cell.hourOfDay === hourOfDay)} />
              </Cell>
            ))}
          </Row>
        ))}
      </tbody>
    </Table>
  );
}

type TimeCellProps = { tenant: string; view: PostsView; cells: readonly BestTimeCell[]; cell: BestTimeCell | undefined };

/** The median, and under it of how many posts; a small sample is grey and says so. */
function TimeCell({ tenant, view, cells, cell }: TimeCellProps) {
  const t = useTranslations("posts.best");
  const format = useFormatter();
  if (!cell) return <span className="text-ink-3"><span aria-hidden="true">·</span><span className="sr-only">{t("noPosts")}</span></span>;
  const isOpen = view.weekday === cell.weekday && view.hourOfDay === cell.hourOfDay;
  return (
    <Link
      href={postsHref(tenant, { ...view, month: null, weekday: cell.weekday, hourOfDay: cell.hourOfDay })}
      aria-current={isOpen || undefined}
      className={clsx("block rounded-sm py-0.5 leading-tight tabular-nums hover:text-accent aria-current:outline-2 aria-current:outline-accent", cell.isSmall ? "text-ink-3" : ["text-ink", WASHES[strengthOf(cell, cells) ?? 0]])}
    >
      <span className={cell.isSmall ? undefined : "font-semibold"}>{format.number(cell.median, { maximumFractionDigits: 1 })}</span>
      <span aria-hidden="true" className="block text-xs">{t("of", { posts: cell.posts })}</span>
      <span className="sr-only">{t(cell.isSmall ? "cellSmall" : "cell", { posts: cell.posts })}</span>
    </Link>
  );
}
