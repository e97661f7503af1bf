import { useTranslations } from "next-intl";
import { Button } from "@/app/_ui/button";
import { ActionsHeader } from "@/app/_ui/row-action";
import { StatusMark } from "@/app/_ui/status-mark";
import { Cell, HeaderCell, Row, Table } from "@/app/_ui/table";
import type { ListedResponse } from "@/server/responses/schema";
import { useResponseWords } from "./use-response-words";

type Props = { rows: readonly ListedResponse[]; caption: string; onOpen: ((row: ListedResponse) => void) | undefined; onAnswer?: (responseId: string) => void };

/** One line a message; its channel opens it. */
export function MessageTable({ rows, caption, onOpen, onAnswer }: Props) {
  const t = useTranslations("responses");
  const words = useResponseWords();
  const isOpen = rows.some(({ answeredAt }) => answeredAt === null);
  return (
    <Table caption={caption} captionHidden phone="rows">
      <thead>
        <tr>
          <HeaderCell>{t("channel")}</HeaderCell>
          <HeaderCell>{t("receivedAt")}</HeaderCell>
          <HeaderCell>{isOpen ? t("due") : t("answeredAt")}</HeaderCell>
          <HeaderCell>{t("standing")}</HeaderCell>
          {onAnswer && <ActionsHeader>{t("actions")}</ActionsHeader>}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const name = t("named", { channel: row.channelName, moment: words.moment(row.receivedAt) });
          const second = row.answeredAt ?? row.dueAt;
          return (
            <Row key={row.id}>
              <Cell head>
                {onOpen ? <Button variant="name" size="small" className="max-w-60 truncate" aria-label={t("change", { name })} onClick={() => onOpen(row)}>{row.channelName}</Button> : row.channelName}
                <span className="block max-w-72 text-xs text-ink-2">{words.said(row)}</span>
              </Cell>
              <Cell label={t("receivedAt")} className="whitespace-nowrap">{words.moment(row.receivedAt)}</Cell>
              <Cell label={isOpen ? t("due") : t("answeredAt")} className="whitespace-nowrap">
                {second && words.moment(second)}
                {row.answeredByName && <span className="block text-xs text-ink-2">{t("by", { name: row.answeredByName })}</span>}
              </Cell>
              <Cell label={t("standing")}><StatusMark status={words.mark(row)} label={words.standing(row)} /></Cell>
              {onAnswer && (
                <Cell className="text-end">
                  <Button size="small" aria-label={t("answerIt", { name })} onClick={() => onAnswer(row.id)}>{t("answer")}</Button>
                </Cell>
              )}
            </Row>
          );
        })}
      </tbody>
    </Table>
  );
}
