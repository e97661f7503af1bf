import { useTranslations } from "next-intl";
import { Duration } from "@/app/_ui/duration";
import { Money } from "@/app/_ui/money";
import { NoValue } from "@/app/_ui/no-value";
import { StatusMark } from "@/app/_ui/status-mark";
import { Cell, HeaderCell, NumberCell, Row, SumRow, Table } from "@/app/_ui/table";
import { TextLink } from "@/app/_ui/text-link";
import { useDurationFormat } from "@/app/_ui/use-duration-format";
import type { Board, BoardRow } from "@/server/verdicts/schema";
import { LOOKS, useVerdictWords, VERDICT_LOOKS } from "./use-verdict-words";

/** One line a channel: its name opens all that there is to decide on it. */
export function BoardTable({ tenant, board }: { tenant: string; board: Board }) {
  const t = useTranslations("verdicts");
  return (
    <Table caption={t("board.caption")} captionHidden phone="rows">
      <thead>
        <tr>
          <HeaderCell>{t("board.channel")}</HeaderCell>
          <HeaderCell numeric>{t("board.hours")}</HeaderCell>
          {board.seesCost && <HeaderCell numeric>{t("board.cost")}</HeaderCell>}
          <HeaderCell>{t("board.verdict")}</HeaderCell>
          <HeaderCell>{t("board.advised")}</HeaderCell>
          <HeaderCell>{t("board.due")}</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {board.rows.map((row) => (
          <BoardLine key={row.channelId} tenant={tenant} row={row} board={board} />
        ))}
      </tbody>
      <tfoot>
        <SumRow>
          <Cell head>{t("board.sum")}</Cell>
          <NumberCell label={t("board.hours")}>
            <Duration seconds={board.sum.seconds} style="hours" />
          </NumberCell>
          {board.seesCost && (
            <NumberCell label={t("board.cost")}>
              <Money minor={board.sum.costMinor} currency={board.currency} whole />
            </NumberCell>
          )}
          <Cell colSpan={3} className="max-sm:hidden" />
        </SumRow>
      </tfoot>
    </Table>
  );
}

function BoardLine({ tenant, row, board }: { tenant: string; row: BoardRow; board: Board }) {
  const t = useTranslations("verdicts");
  const channels = useTranslations("channels.statuses");
  const words = useVerdictWords();
  const duration = useDurationFormat();
  const [reason] = row.advised?.reasons.slice(-1) ?? [];
  return (
    <Row>
      <Cell head>
        <TextLink href={`/${tenant}/channels/${row.channelId}`}>{row.name}</TextLink>
        <span className="block text-xs text-ink-2">
          {row.platformName} · {channels(row.status)}
        </span>
      </Cell>
      <NumberCell label={t("board.hours")}>
        <Duration seconds={row.monthSeconds} style="hours" />
        {row.budgetSeconds !== null && <span className="block text-xs text-ink-2">{t("board.budget", { hours: duration(row.budgetSeconds, "hours") })}</span>}
      </NumberCell>
      {board.seesCost && (
        <NumberCell label={t("board.cost")}>
          <Money minor={row.costMinor} currency={board.currency} whole />
        </NumberCell>
      )}
      <Cell label={t("board.verdict")}>{row.verdict ? <StatusMark status={VERDICT_LOOKS[row.verdict]} label={t(`verdict.${row.verdict}`)} /> : <span className="text-ink-2">{t("noVerdict")}</span>}</Cell>
      <Cell label={t("board.advised")} className="max-w-80">
        {row.advised ? (
          <>
            <StatusMark status={LOOKS[row.advised.recommendation]} label={words.recommendation(row.advised)} />
            {reason && <span className="block text-xs text-ink-2 sm:max-w-80">{words.reason(reason)}</span>}
          </>
        ) : (
          <NoValue />
        )}
      </Cell>
      <Cell label={t("board.due")}>
        {row.due.length === 0 ? <span className="text-ink-2">{t("due.none")}</span> : row.due.map((due) => <span key={due} className="block">{t(`due.${due}`)}</span>)}
      </Cell>
    </Row>
  );
}
