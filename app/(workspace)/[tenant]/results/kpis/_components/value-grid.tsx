import { useTranslations } from "next-intl";
import { useRef } from "react";
import { useDayWords } from "@/app/_components/figures/use-day-words";
import { moveInGrid } from "@/app/_components/move-in-grid";
import { Notice } from "@/app/_ui/notice";
import { Cell, HeaderCell, NumberCell, Row, Table } from "@/app/_ui/table";
import type { Days } from "@/server/domain/cadence";
import { monthOf } from "@/server/domain/day";
import type { GridEvery, KpiGrid } from "@/server/kpis/schema";
import { KpiAmount } from "../../../strategy/_components/kpi-amount";
import { placeKey } from "./grid-cells";
import { GridInput } from "./grid-input";
import { useGridCells } from "./use-grid-cells";

type ValueGridProps = { tenant: string; every: GridEvery; grid: KpiGrid; /** The same as it is known last, which may not have been drawn yet. */ latest: () => KpiGrid; mayMeasure: boolean };

/** KPIs by periods: what was measured in each, to type or paste into. An empty cell was not measured, which is not 0. */
export function ValueGrid({ tenant, every, grid, latest, mayMeasure }: ValueGridProps) {
  const t = useTranslations("kpis.grid");
  const words = useDayWords();
  const frame = useRef<HTMLDivElement>(null);
  const cells = useGridCells(tenant, latest);
  const { periods, rows } = grid;
  const period = ({ from }: Days) => (every === "weekly" ? t("week", { day: words.shortDay(from) }) : words.month(monthOf(from)));
  const heads = periods.map(({ from }) => (every === "weekly" ? words.shortDay(from) : words.shortMonth(monthOf(from))));
  const label = (row: number, column: number) => {
    const days = periods[column];
    return t("cell", { name: rows[row]?.name ?? "", period: days ? period(days) : "" });
  };
  const problems = rows.flatMap((_, row) => periods.flatMap((__, column) => {
    const problem = cells.drafts.get(placeKey({ row, column }))?.problem;
    return problem ? [{ key: placeKey({ row, column }), text: t("problem", { cell: label(row, column), problem }) }] : [];
  }));
  return (
    <div ref={frame} onKeyDown={(event) => frame.current && moveInGrid(event, frame.current)}>
      <Table caption={t("caption")} captionHidden phone="rows">
        <thead>
          <tr>
            <HeaderCell>{t("kpi")}</HeaderCell>
            {periods.map(({ from }, column) => (
              <HeaderCell key={from} numeric>
                {heads[column]}
              </HeaderCell>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ kpiId, name, unit, goalTitle, cells: values }, row) => (
            <Row key={kpiId}>
              <Cell head>
                {name}
                {unit && <span className="text-ink-2"> ({unit})</span>}
                {goalTitle && <span className="block text-xs text-ink-2">{goalTitle}</span>}
              </Cell>
              {values.map((value, column) => (
                <NumberCell key={periods[column]?.from} label={heads[column]} className="!px-0.5">
                  {mayMeasure ? (
                    <GridInput
                      label={label(row, column)}
                      value={value?.value ?? null}
                      draft={cells.drafts.get(placeKey({ row, column })) ?? null}
                      onType={(text) => cells.type({ row, column }, text)}
                      onForget={() => cells.forget({ row, column })}
                      onLeave={() => void cells.save({ row, column })}
                      onBlock={(block) => void cells.paste({ row, column }, block)}
                    />
                  ) : (
                    <KpiAmount value={value?.value ?? null} unit={null} />
                  )}
                </NumberCell>
              ))}
            </Row>
          ))}
        </tbody>
      </Table>
      {mayMeasure && <p data-print="hide" className="mt-2 max-w-prose text-xs text-ink-2">{t("keys")}</p>}
      <div role="status" className="mt-2 flex flex-col gap-2 empty:hidden">
        {problems.length > 0 && (
          <Notice tone="error" live={false} title={t("notKept", { count: problems.length })}>
            <ul>
              {problems.map(({ key, text }) => (
                <li key={key}>{text}</li>
              ))}
            </ul>
          </Notice>
        )}
        {cells.taken && <Notice>{t("taken", cells.taken)}</Notice>}
        {cells.left > 0 && <Notice tone="warn">{t("left", { count: cells.left })}</Notice>}
      </div>
    </div>
  );
}
