import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useAmount } from "@/app/_components/figures/use-amount";
import type { Whose } from "@/app/_components/figures/working-in-address";
import { Money } from "@/app/_ui/money";
import { Cell, HeaderCell, NumberCell, Row, SumRow, Table } from "@/app/_ui/table";
import { TextLink } from "@/app/_ui/text-link";
import type { RoiWorking } from "@/server/roi/schema";
import { useShares } from "../../_components/use-shares";
import { rowsBehind } from "./rows-behind";
import { useRoiWords } from "./use-roi-words";

type Props = { tenant: string; whose: Whose; working: RoiWorking };

/** What went in by its parts, and what came back by kind with how it is worth something. Both add up to the figures of the formula, and each opens its rows. */
export function WorkingInputs({ tenant, whose, working }: Props) {
  const { line, sharedLaborMinor, returns, currency, shared: ways } = working;
  const t = useTranslations("roi");
  const amount = useAmount();
  const words = useRoiWords(currency);
  const shares = useShares(currency);
  const { cost } = line;
  const shared = sharedLaborMinor ?? 0;
  const { labor: entries, sharedLabor: others, spent, returned } = rowsBehind(tenant, whose, working);
  const labor = cost && [[t("working.parts.labor", { hours: amount(line.coverage.pricedSeconds) }), cost.laborMinor - shared, entries], ...(shared === 0 ? [] : [[t("working.parts.sharedLabor"), shared, others] as const])] as const;
  const parts = cost && labor
    ? [...labor, [t("working.parts.external"), cost.externalMinor, spent], [t("working.parts.tools"), cost.toolsMinor, spent], [t("working.parts.ads"), cost.adsMinor, spent], [t("working.parts.other"), cost.otherMinor, spent]] as const
    : [[t("working.parts.all"), line.allInMinor, null]] as const;
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
          {parts.map(([label, minor, href]) => (
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
        </p>
      )}
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
              <Row key={`${row.kindId} ${JSON.stringify(row.worth)}`}>
                <Cell head>
                  {row.name}
                  <span className="block text-xs text-ink-2">{worth(row)}</span>
                </Cell>
                <NumberCell><Opened href={row.worthMinor === null ? null : returned}><Money minor={row.worthMinor} currency={currency} /></Opened></NumberCell>
              </Row>
            ))}
          </tbody>
          <tfoot>
            <SumRow>
              <Cell head>{t("back")}</Cell>
              <NumberCell><Money minor={line.returnMinor} currency={currency} /></NumberCell>
            </SumRow>
          </tfoot>
        </Table>
      )}
      {spent === null && <p className="-mt-3 text-xs text-ink-2">{t("working.byMonth")}</p>}
    </>
  );
}

/** A figure that opens its rows where they are all in one place. */
const Opened = ({ href, children }: { href: string | null; children: ReactNode }) => (href === null ? children : <TextLink quiet href={href}>{children}</TextLink>);
