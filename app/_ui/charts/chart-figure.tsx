import { clsx } from "clsx";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Disclosure } from "../disclosure";
import { Cell, HeaderCell, NumberCell, Row, SumRow, Table } from "../table";

export type ChartTable = {
  /** The first column holds the names of the rows, the others numbers (already formatted, or Duration, Money …). */
  columns: readonly ReactNode[];
  rows: readonly (readonly ReactNode[])[];
  sum?: readonly ReactNode[];
};

export type ChartFigureProps = {
  /** The finding in words; the same as the chart's title. */
  title: string;
  /** Scope and unit, e.g. "Hours by day, March". */
  subtitle?: ReactNode;
  table?: ChartTable;
  /** Assumptions and coverage, small, under the chart. */
  note?: ReactNode;
  actions?: ReactNode;
  className?: string;
  children: ReactNode;
};

/** A chart with its finding above and its figures in a table behind it. */
export function ChartFigure({ title, subtitle, table, note, actions, className, children }: ChartFigureProps) {
  return (
    <figure className={clsx("min-w-0", className)}>
      <figcaption className="mb-3 flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <span className="min-w-0">
          <span className="block text-base font-semibold text-balance">{title}</span>
          {subtitle && <span className="block text-xs text-pretty text-ink-2">{subtitle}</span>}
        </span>
        {actions}
      </figcaption>
      {children}
      {note && <p className="mt-2 max-w-prose text-xs text-pretty text-ink-2">{note}</p>}
      {table && <FiguresBehind title={title} table={table} />}
    </figure>
  );
}

function FiguresBehind({ title, table }: { title: string; table: ChartTable }) {
  const t = useTranslations("ui");
  return (
    <Disclosure summary={t("showTable")} quiet className="mt-2" data-print="hide">
      <div className="mt-2">
        <Table caption={title} captionHidden>
          <thead>
            <tr>
              {table.columns.map((column, index) => (
                <HeaderCell key={index} numeric={index > 0}>
                  {column}
                </HeaderCell>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row, rowIndex) => (
              <Row key={rowIndex}>
                <FigureCells cells={row} />
              </Row>
            ))}
          </tbody>
          {table.sum && (
            <tfoot>
              <SumRow>
                <FigureCells cells={table.sum} />
              </SumRow>
            </tfoot>
          )}
        </Table>
      </div>
    </Disclosure>
  );
}

function FigureCells({ cells }: { cells: readonly ReactNode[] }) {
  return cells.map((cell, index) =>
    index === 0 ? (
      <Cell head key={index}>
        {cell}
      </Cell>
    ) : (
      <NumberCell key={index}>{cell}</NumberCell>
    ),
  );
}
