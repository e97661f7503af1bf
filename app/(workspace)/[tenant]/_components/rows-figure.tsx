import { useTranslations } from "next-intl";
import { entriesHref } from "@/app/_components/figures/entries-href";
import { statusOf } from "@/app/_components/figures/status-of";
import { useAmount } from "@/app/_components/figures/use-amount";
import { useFindingText } from "@/app/_components/figures/use-finding-text";
import { Bullet } from "@/app/_ui/charts/bullet";
import { highest } from "@/app/_ui/charts/zero-based";
import { Duration } from "@/app/_ui/duration";
import { NoValue } from "@/app/_ui/no-value";
import { NumberText } from "@/app/_ui/number-text";
import { Percent } from "@/app/_ui/percent";
import { Section } from "@/app/_ui/section";
import { StatusMark } from "@/app/_ui/status-mark";
import { Cell, HeaderCell, NumberCell, Row, SumRow, Table } from "@/app/_ui/table";
import { TextLink } from "@/app/_ui/text-link";
import { roundTogether } from "@/server/domain/apportion";
import type { OverviewMonth, OverviewRow } from "@/server/overview/schema";

export type RowsFigureProps = { of: "channels" | "activities"; tenant: string; overview: OverviewMonth };

/** Channels or activities against their budgets, all bars on one scale, the ones in trouble first. */
export function RowsFigure({ of, tenant, overview }: RowsFigureProps) {
  const t = useTranslations("overview");
  const findingText = useFindingText();
  const amount = useAmount();
  const rows = overview[of];
  if (rows.length === 0) return null;

  const max = highest(rows.flatMap(({ standing }) => [standing.used, standing.available, standing.forecast?.value]));
  const printed = roundTogether(rows.map(({ seconds }) => seconds), 2, 3600);
  const nameOf = (row: OverviewRow) => row.name ?? t(`${of}.none`);
  const worst = rows[0];
  const finding =
    worst && (worst.standing.status === "over" || worst.standing.status === "at-risk")
      ? findingText(worst.finding, overview, nameOf(worst))
      : t(rows.every(({ standing }) => standing.available === null) ? `${of}.unbudgeted` : overview.state === "to-come" ? `${of}.planned` : `${of}.calm`);
  return (
    <Section title={t(`${of}.heading`)} isKicker>
      <p className="mb-3 text-base font-semibold text-balance">{finding}</p>
      <Table caption={finding} captionHidden>
        <thead>
          <tr>
            <HeaderCell>{t(`${of}.name`)}</HeaderCell>
            <HeaderCell className="w-2/5 max-md:hidden">{t("row.chart")}</HeaderCell>
            <HeaderCell numeric>{t("row.used")}</HeaderCell>
            <HeaderCell numeric>{t("row.budget")}</HeaderCell>
            <HeaderCell numeric className="max-sm:hidden">{t("row.burn")}</HeaderCell>
            <HeaderCell numeric className="max-sm:hidden">{t("row.forecast")}</HeaderCell>
            <HeaderCell className="md:ps-6">{t("row.status")}</HeaderCell>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <FigureRow key={row.id ?? "none"} of={of} tenant={tenant} overview={overview} row={row} hours={printed.rows[index] ?? null} name={nameOf(row)} max={max} amount={amount} />
          ))}
        </tbody>
        <tfoot>
          <SumRow>
            <Cell head>{t("row.total")}</Cell>
            <td className="max-md:hidden" />
            <NumberCell>
              <NumberText value={printed.total} digits={2} />
            </NumberCell>
            <td />
            <td className="max-sm:hidden" />
            <td className="max-sm:hidden" />
            <td />
          </SumRow>
        </tfoot>
      </Table>
    </Section>
  );
}

/** `hours` is the row's time as it is printed: rounded so that the rows add up to their sum. */
type FigureRowProps = RowsFigureProps & { row: OverviewRow; hours: number | null; name: string; max: number; amount: (seconds: number) => string };

function FigureRow({ of, tenant, overview, row, hours, name, max, amount }: FigureRowProps) {
  const t = useTranslations("overview");
  const findingText = useFindingText();
  const { standing, seconds, budgetKind } = row;
  const filter = of === "channels" ? { channel: row.id ?? "none" } : { activity: row.id ?? undefined };
  const href = entriesHref(tenant, { from: overview.from, to: overview.to, ...filter });
  const describe = t("row.describe", {
    name,
    used: amount(standing.used),
    budget: standing.available === null ? "none" : amount(standing.available),
    forecast: standing.forecast === null ? "none" : amount(standing.forecast.value),
  });
  const bullet = <Bullet title={findingText(row.finding, overview, name)} describe={describe} actual={standing.used} budget={standing.available} forecast={standing.forecast?.value ?? null} max={max} />;
  return (
    <Row>
      <Cell head>
        <TextLink quiet href={href}>
          {name}
        </TextLink>
        <span className="block py-1 md:hidden print:hidden">{bullet}</span>
        {budgetKind === "parts" && standing.used !== seconds && <span className="block text-xs text-ink-2">{t("row.counted", { amount: amount(standing.used) })}</span>}
      </Cell>
      <Cell className="max-md:hidden">{bullet}</Cell>
      <NumberCell>
        <TextLink quiet href={href}>
          <NumberText value={hours} digits={2} />
        </TextLink>
      </NumberCell>
      <NumberCell>
        <Duration seconds={standing.available} style="decimal" />
        {budgetKind === "parts" && <span className="block text-xs text-ink-2">{t("row.parts")}</span>}
      </NumberCell>
      <NumberCell className="max-sm:hidden">
        <Percent ratio={standing.burn} />
      </NumberCell>
      <NumberCell className="max-sm:hidden">
        <Duration seconds={standing.available === null ? null : (standing.forecast?.value ?? null)} style="decimal" />
      </NumberCell>
      <Cell className="md:ps-6">
        {overview.state === "to-come" ? <NoValue /> : <StatusMark status={statusOf[standing.status]} />}
      </Cell>
    </Row>
  );
}
