"use client";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { NoValue } from "@/app/_ui/no-value";
import { ActionsHeader, RowAction } from "@/app/_ui/row-action";
import { Section } from "@/app/_ui/section";
import { Cell, HeaderCell, NumberCell, Row, Table } from "@/app/_ui/table";

export type NotebookRow = { id: string; name: string; head?: ReactNode; cells: readonly ReactNode[]; onEdit?: (() => void) | undefined; onRemove?: (() => void) | undefined };

type Props = {
  title: string;
  description?: string;
  caption: string;
  empty: string;
  emptyText: string;
  /** What the button says that adds a line; nobody adds without `onAdd`. */
  addLabel: string;
  onAdd?: (() => void) | undefined;
  /** The first names the rows, the others their cells. */
  columns: readonly string[];
  rows: readonly NotebookRow[];
};

/** Lines that people keep about one thing: a table with one button to add, and one word to take a line out. */
export function Notebook({ title, description, caption, empty, emptyText, addLabel, onAdd, columns, rows }: Props) {
  const common = useTranslations("common");
  const hasActions = rows.some(({ onEdit, onRemove }) => onEdit ?? onRemove);
  return (
    <Section title={title} description={description} actions={onAdd && <Button icon={<Plus aria-hidden="true" />} onClick={onAdd}>{addLabel}</Button>}>
      {rows.length === 0 ? (
        <EmptyState title={empty}>{emptyText}</EmptyState>
      ) : (
        <Table caption={caption} captionHidden phone="rows">
          <thead>
            <tr>
              {columns.map((column) => (
                <HeaderCell key={column}>{column}</HeaderCell>
              ))}
              {hasActions && <ActionsHeader>{common("change")}</ActionsHeader>}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, name, head, cells, onEdit, onRemove }) => (
              <Row key={id}>
                <Cell head>{head ?? name}</Cell>
                {cells.map((cell, index) => (
                  <Cell key={columns[index + 1]} label={columns[index + 1] ?? ""}>
                    {cell || <NoValue />}
                  </Cell>
                ))}
                {hasActions && (
                  <NumberCell>
                    {onEdit && <RowAction label={common("edit")} name={name} onPress={onEdit} />}
                    {onRemove && <RowAction label={common("delete")} name={name} onPress={onRemove} />}
                  </NumberCell>
                )}
              </Row>
            ))}
          </tbody>
        </Table>
      )}
    </Section>
  );
}
