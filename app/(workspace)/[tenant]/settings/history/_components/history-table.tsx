"use client";
import { useTranslations } from "next-intl";
import { Cell, HeaderCell, Row, Table } from "@/app/_ui/table";
import type { AuditLine } from "@/server/audit/schema";
import { useHistoryWords } from "./history-words";

type Props = { lines: readonly AuditLine[]; timeZone: string; currency: string };

/** One line a row that was written. Times are those of the workspace. */
export function HistoryTable({ lines, timeZone, currency }: Props) {
  const t = useTranslations("history");
  const words = useHistoryWords();
  return (
    <Table caption={t("caption")} captionHidden phone="rows">
      <thead>
        <tr>
          <HeaderCell>{t("when")}</HeaderCell>
          <HeaderCell>{t("who")}</HeaderCell>
          <HeaderCell>{t("what")}</HeaderCell>
          <HeaderCell className="max-md:hidden">{t("change")}</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Row key={line.id}>
            <Cell className="align-top whitespace-nowrap text-ink-2 tabular-nums">{words.instant(line.at, timeZone)}</Cell>
            <Cell className="align-top">{line.by === "person" ? (line.byName ?? t("somebody")) : t(line.by)}</Cell>
            <Cell head className="align-top">
              {words.did(line)}
              <Changes line={line} currency={currency} timeZone={timeZone} className="mt-0.5 md:hidden" />
            </Cell>
            <Cell className="align-top max-md:hidden">
              <Changes line={line} currency={currency} timeZone={timeZone} className="mt-0.5" />
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}

function Changes({ line, currency, timeZone, className }: { line: AuditLine; currency: string; timeZone: string; className?: string }) {
  const words = useHistoryWords();
  return (
    <ul className={className}>
      {line.changes.map((change) => (
        <li key={change.field} className="max-w-prose text-xs break-words text-ink-2">{words.change(line.op, change, currency, timeZone)}</li>
      ))}
    </ul>
  );
}
