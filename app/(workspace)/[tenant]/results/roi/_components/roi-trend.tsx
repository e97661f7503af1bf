import { useTranslations } from "next-intl";
import { FileLinks } from "@/app/_components/file-links";
import { rowsHref } from "@/app/_components/figures/rows-href";
import { useDayWords } from "@/app/_components/figures/use-day-words";
import { Button } from "@/app/_ui/button";
import { Sparkline } from "@/app/_ui/charts/sparkline";
import { Disclosure } from "@/app/_ui/disclosure";
import { Money } from "@/app/_ui/money";
import { NoValue } from "@/app/_ui/no-value";
import { Percent } from "@/app/_ui/percent";
import { Section } from "@/app/_ui/section";
import { Cell, HeaderCell, NumberCell, Row, SumRow, Table } from "@/app/_ui/table";
import { TextLink } from "@/app/_ui/text-link";
import { useMoneyFormat } from "@/app/_ui/use-money-format";
import { knownReturn } from "@/server/domain/known-amounts";
import type { RoiBoard } from "@/server/roi/schema";
import { RoiValue } from "./roi-value";

/** The ROI of twelve months as a line, with the months behind it; each and its cost open its working, and what came back its rows. */
export function RoiTrend({ tenant, board: { months, total, from, to, currency }, onOpen }: { tenant: string; board: RoiBoard; onOpen: (month: string) => void }) {
  const t = useTranslations("roi");
  const words = useDayWords();
  const money = useMoneyFormat();
  if (months.every(({ roi }) => roi === null)) return null;
  return (
    <Section title={t("trend.title")} className="mt-10" actions={<FileLinks path={`/api/tenants/${tenant}/roi`} query={{ from, to, by: "month" }} what={t("trend.title")} />}>
      <Sparkline title={t("trend.chart", { month: words.month(to) })} describe={t("trend.describe")} values={months.map(({ roi }) => roi)} width={280} height={56} />
      <span className="ms-3 text-sm tabular-nums"><Percent ratio={months.findLast(({ roi }) => roi !== null)?.roi ?? null} digits={1} /></span>
      <Disclosure summary={t("trend.chart", { month: words.month(to) })} quiet className="mt-2">
        <div className="mt-2 max-w-2xl">
          <Table caption={t("trend.chart", { month: words.month(to) })} captionHidden>
            <thead>
              <tr>
                <HeaderCell>{t("trend.month")}</HeaderCell>
                <HeaderCell numeric>{t("cost")}</HeaderCell>
                <HeaderCell numeric>{t("back")}</HeaderCell>
                <HeaderCell numeric>{t("roi")}</HeaderCell>
              </tr>
            </thead>
            <tbody>
              {months.map((line) => (
                <Row key={line.month}>
                  <Cell head>{words.month(line.month)}</Cell>
                  <NumberCell><Button variant="name" size="small" className="tabular-nums [font-weight:inherit]!" aria-label={t("openCost", { name: words.month(line.month), cost: money(line.allInMinor, currency, "full") })} onClick={() => onOpen(line.month)}><Money minor={line.allInMinor} currency={currency} /></Button></NumberCell>
                  <NumberCell>{knownReturn(line) === null ? <NoValue /> : <TextLink quiet href={rowsHref(tenant, "returns", { from: line.month, to: line.month })}><Money minor={knownReturn(line)} currency={currency} /></TextLink>}</NumberCell>
                  <NumberCell><RoiValue roi={line.roi} name={words.month(line.month)} onOpen={() => onOpen(line.month)} /></NumberCell>
                </Row>
              ))}
            </tbody>
            <tfoot>
              <SumRow>
                <Cell head>{t("table.sum")}</Cell>
                <NumberCell><Money minor={total.allInMinor} currency={currency} /></NumberCell>
                <NumberCell>{knownReturn(total) === null ? <NoValue /> : <TextLink quiet href={rowsHref(tenant, "returns", { from, to })}><Money minor={knownReturn(total)} currency={currency} /></TextLink>}</NumberCell>
                <NumberCell />
              </SumRow>
            </tfoot>
          </Table>
        </div>
      </Disclosure>
    </Section>
  );
}
