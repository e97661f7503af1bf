import { useTranslations } from "next-intl";
import { rowsHref } from "@/app/_components/figures/rows-href";
import { Disclosure } from "@/app/_ui/disclosure";
import { Money } from "@/app/_ui/money";
import { Percent } from "@/app/_ui/percent";
import { Cell, HeaderCell, NumberCell, Row, Table } from "@/app/_ui/table";
import { TextLink } from "@/app/_ui/text-link";
import { knownReturn } from "@/server/domain/known-amounts";
import { roi } from "@/server/domain/roi";
import type { RoiLineOut } from "@/server/roi/schema";
import { useRoiWords } from "./use-roi-words";

/** On demand: what who counts ads alone would say, and what ads brought apart from the rest. */
export function RoiAside({ tenant, months, line, currency }: { tenant: string; months: { from: string; to: string }; line: RoiLineOut; currency: string }) {
  const t = useTranslations("roi");
  const words = useRoiWords(currency);
  const { adsOnlyRoi, adsMinor, allInMinor, returnMinor, paidMinor } = line;
  if (knownReturn(line) === null) return null;
  const ways = [
    { key: "paid" as const, cost: adsMinor, back: paidMinor },
    { key: "organic" as const, cost: allInMinor - adsMinor, back: returnMinor - paidMinor },
  ];
  return (
    <div className="mt-4 flex flex-col gap-2">
      <Disclosure summary={t("adsOnly.summary")}>
        <p className="mt-1 max-w-prose text-sm">{adsOnlyRoi === null ? t("adsOnly.none") : t("adsOnly.known", { roi: words.ratio(adsOnlyRoi, 0), ads: words.money(adsMinor), back: words.money(returnMinor), cost: words.money(allInMinor) })}</p>
      </Disclosure>
      <Disclosure summary={t("paid.summary")}>
        <div className="mt-1 max-w-xl">
          <Table caption={t("paid.caption")} captionHidden>
            <thead>
              <tr>
                <HeaderCell>{t("paid.what")}</HeaderCell>
                <HeaderCell numeric>{t("cost")}</HeaderCell>
                <HeaderCell numeric>{t("back")}</HeaderCell>
                <HeaderCell numeric>{t("roi")}</HeaderCell>
              </tr>
            </thead>
            <tbody>
              {ways.map(({ key, cost, back }) => (
                <Row key={key}>
                  <Cell head>{t(`paid.${key}`)}</Cell>
                  <NumberCell>{key === "paid" ? <TextLink quiet href={rowsHref(tenant, "expenses", months, { kind: "ads" })}><Money minor={cost} currency={currency} /></TextLink> : <Money minor={cost} currency={currency} />}</NumberCell>
                  <NumberCell><TextLink quiet href={rowsHref(tenant, "returns", months, { paid: key === "paid" ? "yes" : "no" })}><Money minor={back} currency={currency} /></TextLink></NumberCell>
                  <NumberCell><Percent ratio={line.roi === null ? null : roi(cost, back)} digits={1} /></NumberCell>
                </Row>
              ))}
            </tbody>
          </Table>
          <p className="mt-1 text-xs text-ink-2">{t("paid.note")}</p>
        </div>
      </Disclosure>
    </div>
  );
}
