import { useTranslations } from "next-intl";
import { useAmount } from "@/app/_components/figures/use-amount";
import { Money } from "@/app/_ui/money";
import { Cell, HeaderCell, NumberCell, Row, SumRow, Table } from "@/app/_ui/table";
import type { RoiWorking } from "@/server/roi/schema";
import { useShares } from "../../_components/use-shares";

/** What went in by its parts, and what came back by kind with how it is worth something. Both add up to the figures of the formula. */
export function WorkingInputs({ working: { line, sharedLaborMinor, returns, currency, split } }: { working: RoiWorking }) {
  const t = useTranslations("roi");
  const amount = useAmount();
  const shares = useShares(currency);
  const { cost } = line;
  const shared = sharedLaborMinor ?? 0;
  const labor = cost && [[t("working.parts.labor", { hours: amount(line.coverage.pricedSeconds) }), cost.laborMinor - shared], ...(shared === 0 ? [] : [[t("working.parts.sharedLabor"), shared] as const])] as const;
  const parts = cost && labor
    ? [...labor, [t("working.parts.external"), cost.externalMinor], [t("working.parts.tools"), cost.toolsMinor], [t("working.parts.ads"), cost.adsMinor], [t("working.parts.other"), cost.otherMinor]] as const
    : [[t("working.parts.all"), line.allInMinor]] as const;
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
          {parts.map(([label, minor]) => (
            <Row key={label}>
              <Cell head>{label}</Cell>
              <NumberCell><Money minor={minor} currency={currency} /></NumberCell>
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
      {split !== null && <p className="-mt-3 text-xs text-ink-2">{t("table.shared", { split })}</p>}
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
                <NumberCell><Money minor={row.worthMinor} currency={currency} /></NumberCell>
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
    </>
  );
}
