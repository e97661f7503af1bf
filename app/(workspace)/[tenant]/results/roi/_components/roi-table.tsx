import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { rowsHref } from "@/app/_components/figures/rows-href";
import { Button } from "@/app/_ui/button";
import { Duration } from "@/app/_ui/duration";
import { Money } from "@/app/_ui/money";
import { NoValue } from "@/app/_ui/no-value";
import { Cell, HeaderCell, NumberCell, Row, SumRow, Table } from "@/app/_ui/table";
import { TextLink } from "@/app/_ui/text-link";
import { costPerResult, knownReturn } from "@/server/domain/known-amounts";
import { perResult } from "@/server/domain/roi";
import type { RoiLineOut } from "@/server/roi/schema";
import type { RoiBy } from "@/server/domain/roi";
import { RoiValue } from "./roi-value";
import { useRoiWords } from "./use-roi-words";
import type { Opened } from "./working-dialog";

type Line = RoiLineOut & { key: string | null; name: string | null };

/** What belongs to no channel and was shared out among them has nothing left to say. */
const hasMoney = ({ key, allInMinor, returns }: Line) => key !== null || allInMinor > 0 || returns > 0;

/** A line each, which add up to the sum below. Every ROI and every cost opens its working, what came back its rows. */
export function RoiTable({ tenant, months, lines, total, by, currency, onOpen }: { tenant: string; months: { from: string; to: string }; lines: readonly Line[]; total: RoiLineOut; by: RoiBy; currency: string; onOpen: (opened: Opened) => void }) {
  const t = useTranslations("roi");
  const none = by === "channel" ? t("table.noChannel") : t("table.notAllocated");
  return (
    <Table caption={t(`table.${by}`)} captionHidden phone="rows">
      <thead>
        <tr>
          <HeaderCell>{t("table.name")}</HeaderCell>
          <HeaderCell numeric>{t("cost")}</HeaderCell>
          <HeaderCell numeric>{t("back")}</HeaderCell>
          <HeaderCell numeric>{t("roi")}</HeaderCell>
          <HeaderCell numeric>{t("perResult")}</HeaderCell>
          <HeaderCell numeric>{t("hoursPerResult")}</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {lines.filter(hasMoney).map((line) => (
          <Row key={line.key ?? ""}>
            <Cell head className={line.key === null ? "text-ink-2" : undefined}>{line.name ?? none}</Cell>
            {/* What belongs to none has no ROI of its own to open. */}
            <Figures
              line={line} currency={currency} name={line.name ?? none} onOpen={() => onOpen({ by, key: line.key ?? "", name: line.name ?? none })}
              returns={rowsHref(tenant, "returns", months, { [by]: line.key ?? (by === "campaign" ? "" : "none") })}
              roi={line.key === null ? <NoValue /> : <RoiValue roi={line.roi} name={line.name ?? ""} onOpen={() => onOpen({ by, key: line.key, name: line.name })} />}
            />
          </Row>
        ))}
      </tbody>
      <tfoot>
        <SumRow>
          <Cell head>{t("table.sum")}</Cell>
          <Figures line={total} currency={currency} name={t("everything")} onOpen={() => onOpen({ by: "channel", key: null })} returns={rowsHref(tenant, "returns", months)} roi={<RoiValue roi={total.roi} name={t("everything")} onOpen={() => onOpen({ by: "channel", key: null })} />} />
        </SumRow>
      </tfoot>
    </Table>
  );
}

type FiguresProps = { line: RoiLineOut; currency: string; name: string; roi: ReactNode; returns: string; onOpen: () => void };

function Figures({ line, currency, name, roi, returns, onOpen }: FiguresProps) {
  const t = useTranslations("roi");
  const words = useRoiWords(currency);
  const back = knownReturn(line);
  const each = costPerResult({ ...line, costMinor: line.allInMinor });
  const took = perResult(line.seconds, line.results);
  return (
    <>
      <NumberCell label={t("cost")}>
        <Button variant="name" size="small" className="tabular-nums [font-weight:inherit]!" aria-label={t("openCost", { name, cost: words.money(line.allInMinor) })} onClick={onOpen}><Money minor={line.allInMinor} currency={currency} /></Button>
      </NumberCell>
      <NumberCell label={t("back")}>{back === null ? <NoValue /> : <TextLink quiet href={returns}><Money minor={back} currency={currency} /></TextLink>}</NumberCell>
      <NumberCell label={t("roi")}>{roi}</NumberCell>
      <NumberCell label={t("perResult")}><Money minor={each === null ? null : Math.round(each)} currency={currency} /></NumberCell>
      <NumberCell label={t("hoursPerResult")}>{took === null ? <NoValue /> : <Duration seconds={Math.round(took)} style="hours" />}</NumberCell>
    </>
  );
}
