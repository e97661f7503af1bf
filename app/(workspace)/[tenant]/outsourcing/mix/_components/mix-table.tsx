import { useFormatter, useTranslations } from "next-intl";
import { Duration } from "@/app/_ui/duration";
import { NoValue } from "@/app/_ui/no-value";
import { Percent } from "@/app/_ui/percent";
import { Cell, HeaderCell, NumberCell, Row, Table } from "@/app/_ui/table";
import { useDurationFormat } from "@/app/_ui/use-duration-format";
import { roundHalfAway } from "@/server/domain/rounding";
import type { SourcingMix } from "@/server/sourcing/schema";
import { useQuarterName } from "./use-quarter-name";

/** The same in figures, with the hours behind the shares. */
export function MixTable({ mix: { quarter, quarters, target } }: { mix: SourcingMix }) {
  const t = useTranslations("outsourcing.mix");
  const format = useFormatter();
  const duration = useDurationFormat();
  const name = useQuarterName();
  return (
    <Table caption={t("title")} captionHidden phone="rows">
      <thead>
        <tr>
          <HeaderCell>{t("quarter")}</HeaderCell>
          <HeaderCell numeric>{t("inside")}</HeaderCell>
          <HeaderCell numeric>{t("outside")}</HeaderCell>
          <HeaderCell numeric>{t("share")}</HeaderCell>
          {target !== null && <HeaderCell numeric>{t("path")}</HeaderCell>}
          {target !== null && <HeaderCell numeric>{t("difference")}</HeaderCell>}
        </tr>
      </thead>
      <tbody>
        {quarters.map((row) => {
          const isToCome = row.quarter > quarter && row.outsideShare === null;
          return (
          <Row key={row.quarter}>
            <Cell head>
              {name(row.quarter)}
              {row.agreedSeconds > 0 && <span className="block text-xs text-ink-2">{t("agreedNote", { hours: duration(row.agreedSeconds, "hours") })}</span>}
            </Cell>
            <NumberCell label={t("inside")}><Duration seconds={isToCome ? null : row.insideSeconds} style="hours" /></NumberCell>
            <NumberCell label={t("outside")}><Duration seconds={isToCome ? null : row.outsideSeconds} style="hours" /></NumberCell>
            <NumberCell label={t("share")}><Percent ratio={row.outsideShare} /></NumberCell>
            {target !== null && <NumberCell label={t("path")}><Percent ratio={row.plannedShare} /></NumberCell>}
            {target !== null && (
              <NumberCell label={t("difference")}>
                {row.aboveShare === null ? <NoValue /> : t("points", { count: Math.abs(roundHalfAway(row.aboveShare * 100)), points: format.number(roundHalfAway(row.aboveShare * 100), { signDisplay: "exceptZero" }).replace("-", "−") })}
              </NumberCell>
            )}
          </Row>
          );
        })}
      </tbody>
    </Table>
  );
}
