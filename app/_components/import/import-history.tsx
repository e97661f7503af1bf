import { useTranslations } from "next-intl";
import { FileLinks } from "@/app/_components/file-links";
import { useInstant } from "@/app/_components/instants";
import { Button } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { NumberText } from "@/app/_ui/number-text";
import { ActionsHeader } from "@/app/_ui/row-action";
import { Section } from "@/app/_ui/section";
import { Cell, HeaderCell, NumberCell, Row, Table } from "@/app/_ui/table";
import { TextLink } from "@/app/_ui/text-link";
import type { ImportLine } from "@/server/imports/schema";
import type { HistoryWords } from "./use-taken-back";

type Line = Omit<ImportLine, "format">;
type Props<L> = {
  words: HistoryWords;
  /** Where its file is. */
  filePath: string;
  lines: readonly L[];
  /** Where a file is gone on with, or what came of it; null where there is nothing to open. */
  hrefOf: (line: L) => string | null;
  /** Files renew what stands, and one that does neither that nor adds anything stands for what it said all the same until it is taken back. */
  renews?: boolean;
  /** The import that is being taken back. */
  undoing: string | undefined;
  onUndo: (importId: string) => void;
};

/** What was imported here, and the way to take it back. */
export function ImportHistory<L extends Line>({ words, filePath, lines, hrefOf, renews = false, undoing, onUndo }: Props<L>) {
  const own = useTranslations(words);
  const t = useTranslations("imports.history");
  return (
    <Section title={own("title")} actions={lines.length > 0 && <FileLinks path={filePath} what={own("title")} />}>
      {lines.length === 0 ? (
        <EmptyState title={own("empty")}>{own("emptyText")}</EmptyState>
      ) : (
        <Table caption={own("caption")} captionHidden phone="rows">
          <thead>
            <tr>
              <HeaderCell>{t("file")}</HeaderCell>
              <HeaderCell>{t("when")}</HeaderCell>
              <HeaderCell>{t("by")}</HeaderCell>
              <HeaderCell>{t("outcome")}</HeaderCell>
              <HeaderCell numeric>{t("added")}</HeaderCell>
              {renews && <HeaderCell numeric>{t("renewed")}</HeaderCell>}
              <HeaderCell numeric>{t("known")}</HeaderCell>
              <ActionsHeader>{t("undo")}</ActionsHeader>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <HistoryRow key={line.id} line={line} renews={renews} href={hrefOf(line)} canUndo={line.state === "done" && (renews || line.added !== 0)} isUndoing={undoing === line.id} onUndo={() => onUndo(line.id)} />
            ))}
          </tbody>
        </Table>
      )}
    </Section>
  );
}

function HistoryRow({ line, renews, href, canUndo, isUndoing, onUndo }: { line: Line; renews: boolean; href: string | null; canUndo: boolean; isUndoing: boolean; onUndo: () => void }) {
  const t = useTranslations("imports.history");
  const moment = useInstant();
  return (
    <Row>
      <Cell head>
        {href === null ? line.fileName : <TextLink quiet href={href}>{line.fileName}</TextLink>}
        {line.isFileGone && <span className="block text-xs text-ink-2">{t("fileGone")}</span>}
      </Cell>
      <Cell label={t("when")} className="whitespace-nowrap">{moment(line.createdAt, { dateStyle: "medium" })}</Cell>
      <Cell label={t("by")}>{line.by}</Cell>
      <Cell label={t("outcome")}>{t(`states.${line.state}`)}</Cell>
      <NumberCell label={t("added")}>
        <NumberText value={line.added} />
      </NumberCell>
      {renews && (
        <NumberCell label={t("renewed")}>
          <NumberText value={line.renewed} />
        </NumberCell>
      )}
      <NumberCell label={t("known")}>
        <NumberText value={line.known} />
      </NumberCell>
      <NumberCell>
        {canUndo && (
          <Button size="small" pending={isUndoing} onClick={onUndo} aria-label={t("undoOf", { name: line.fileName })}>
            {t("undo")}
          </Button>
        )}
      </NumberCell>
    </Row>
  );
}
