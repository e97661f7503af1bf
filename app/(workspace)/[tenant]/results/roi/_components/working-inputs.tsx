import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useAmount } from "@/app/_components/figures/use-amount";
import type { Whose } from "@/app/_components/figures/working-in-address";
import { Money } from "@/app/_ui/money";
import { Cell, HeaderCell, NumberCell, Row, SumRow, Table } from "@/app/_ui/table";
import { TextLink } from "@/app/_ui/text-link";
import { costOf } from "@/server/domain/roi";
import type { RoiWorking } from "@/server/roi/schema";
import { useShares } from "../../_components/use-shares";
import { rowsBehind, type Sees } from "./rows-behind";
import { useRoiWords } from "./use-roi-words";

type Props = { tenant: string; whose: Whose; working: RoiWorking; sees: Sees };

const SPENT = [["external", "externalMinor"], ["tools", "toolsMinor"], ["ads", "adsMinor"], ["other", "otherMinor"]] as const;

/** What went in by its parts, and what came back by kind with how it is worth something. Both add up to the figures of the formula, and each opens its rows; what is shared, the whole that it is a part of. */
export function WorkingInputs({ tenant, whose, working, sees }: Props) {
  const { line, sharedCost, returns, currency, shared: ways } = working;
  const t = useTranslations("roi");
  const amount = useAmount();
  const words = useRoiWords(currency);
  const shares = useShares(currency);
  const { cost } = line;
  const rows = rowsBehind(tenant, whose, working, sees);
  const parts = cost && sharedCost
    ? [
        { label: t("working.parts.labor", { hours: amount(line.coverage.pricedSeconds) }), minor: cost.laborMinor - sharedCost.laborMinor, href: rows.labor },
        ...partOf(sharedCost.laborMinor, t("working.parts.sharedLabor"), rows.sharedLabor),
        ...SPENT.flatMap(([name, of]) => [
          { label: t(`working.parts.${name}`), minor: cost[of] - sharedCost[of], href: rows.spent(of) },
          ...partOf(sharedCost[of], t(`working.shared.${name}`), rows.sharedSpent(of)),
        ]),
      ]
    : [{ label: t("working.parts.all"), minor: line.allInMinor, href: null }];
  const isOneOfKind = ({ kindId }: RoiWorking["returns"][number]) => returns.filter((row) => row.kindId === kindId).length === 1;
  const worth = ({ kind, quantity, amountMinor, worth: value }: RoiWorking["returns"][number]) => {
    const one = value && shares.one(value);
    if (kind === "revenue") return value?.marginPermille == null ? t("working.value.noneMoney", { amount: shares.money(amountMinor) }) : t("working.value.margin", { amount: shares.money(amountMinor), margin: shares.permille(value.marginPermille) });
    if (!value || one === null) return t("working.value.none", { count: quantity });
    if (value.dealMinor === null) return t("working.value.amount", { count: quantity, amount: one });
    return t("working.value.lead", { count: quantity, close: shares.permille(value.closePermille), deal: shares.money(value.dealMinor), margin: shares.permille(value.marginPermille) });
  };
  return (
    <>
      <Table caption={t("working.costCaption")}>
        <thead>
          <tr>
            <HeaderCell>{t("working.part")}</HeaderCell>
            <HeaderCell numeric>{t("working.amount")}</HeaderCell>
          </tr>
        </thead>
        <tbody>
          {parts.map(({ label, minor, href }) => (
            <Row key={label}>
              <Cell head>{label}</Cell>
              <NumberCell><Opened href={minor === 0 ? null : href}><Money minor={minor} currency={currency} /></Opened></NumberCell>
            </Row>
          ))}
        </tbody>
        <tfoot>
          <SumRow>
            <Cell head>{t("cost")}</Cell>
            <NumberCell><Money minor={line.allInMinor} currency={currency} /></NumberCell>
          </SumRow>
        </tfoot>
      </Table>
      {ways.length > 0 && (
        <p className="-mt-3 text-xs text-ink-2">
          {ways.length === 1 ? t("table.shared", { split: ways[0]?.split ?? "hours" }) : ways.map(({ from, to, split }) => <span key={from} className="block">{t("table.sharedIn", { period: words.period(from, to), split })}</span>)}
          {isAny(sharedCost) && ` ${t("working.sharedOpens")}`}
          {sharedCost !== null && sharedCost.toolsMinor > 0 && ` ${t("working.sharedTools")}`}
        </p>
      )}
      {cost === null && (
        <p className="-mt-3 text-xs text-ink-2">
          {t.rich("working.madeOf", { hours: (text) => <Opened href={rows.labor}>{text}</Opened>, spent: (text) => <TextLink href={rows.spent()}>{text}</TextLink>, amount: amount(line.seconds) })}
          {ways.length > 0 && whose.key !== null && <> {t.rich("working.madeOfShared", { hours: (text) => <TextLink href={rows.sharedLabor}>{text}</TextLink>, spent: (text) => <TextLink href={rows.sharedSpent()}>{text}</TextLink> })}</>}
        </p>
      )}
      {whose.key !== null && (whose.by === "provider" || whose.by === "campaign") && <p className="-mt-3 text-xs text-ink-2">{t(`working.counts.${whose.by}`)}{rows.labor === null && ` ${t("working.closed")}`}</p>}
      {returns.length > 0 && (
        <Table caption={t("working.backCaption")}>
          <thead>
            <tr>
              <HeaderCell>{t("working.part")}</HeaderCell>
              <HeaderCell numeric>{t("working.worth")}</HeaderCell>
            </tr>
          </thead>
          <tbody>
            {returns.map((row) => (
              <Row key={`${row.kindId} ${row.valueId}`}>
                <Cell head>
                  {row.name}
                  <span className="block text-xs text-ink-2">{worth(row)}</span>
                </Cell>
                <NumberCell><Opened href={row.worthMinor === null ? null : rows.returned({ kind: row.kindId, ...(!isOneOfKind(row) && { value: row.valueId ?? "none" }) })}><Money minor={row.worthMinor} currency={currency} /></Opened></NumberCell>
              </Row>
            ))}
          </tbody>
          <tfoot>
            <SumRow>
              <Cell head>{t("back")}</Cell>
              <NumberCell><Opened href={rows.returned()}><Money minor={line.returnMinor} currency={currency} /></Opened></NumberCell>
            </SumRow>
          </tfoot>
        </Table>
      )}
    </>
  );
}

/** A line of its own for what of a part is shared, where there is any. */
const partOf = (minor: number, label: string, href: string) => (minor === 0 ? [] : [{ label, minor, href }]);
const isAny = (cost: RoiWorking["sharedCost"]) => cost !== null && costOf(cost) > 0;

/** A figure that opens its rows, for whoever may see them. */
const Opened = ({ href, children }: { href: string | null; children: ReactNode }) => (href === null ? children : <TextLink quiet href={href}>{children}</TextLink>);
