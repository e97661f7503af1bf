"use client";
import { useFormatter, useTranslations } from "next-intl";
import { NoValue } from "@/app/_ui/no-value";
import { Section } from "@/app/_ui/section";
import { Cell, HeaderCell, NumberCell, Row, Table } from "@/app/_ui/table";
import { minorOf } from "@/server/domain/currency";
import { makeOrBuy } from "@/server/domain/make-or-buy";
import { useEngagementWords } from "../../_components/use-engagement-words";
import type { WeighDraft } from "./weigh-form";

/** What it comes to, which is cheaper, and from how many hours on; each with its working. */
export function WeighAnswer({ draft, currency }: { draft: WeighDraft; currency: string }) {
  const t = useTranslations("outsourcing.weigh");
  const format = useFormatter();
  const { money } = useEngagementWords(currency);
  const minor = (amount: number | null) => minorOf(amount ?? 0, currency);
  const seconds = (hours: number | null) => Math.round((hours ?? 0) * 3600);
  const rateMinor = draft.rate === null ? null : minor(draft.rate);
  const answer = makeOrBuy({ seconds: seconds(draft.hours), hourMinor: rateMinor, toolsMinor: minor(draft.tools), feeMinor: minor(draft.fee), feeHourMinor: minor(draft.feeHour), coordinationSeconds: seconds(draft.coordination), transitionMinor: minor(draft.transition), months: draft.months });
  const { inMinor, outMinor, coordinationMinor, transitionMonthMinor, breakEvenHours, cheaper } = answer;
  const hours = format.number(draft.hours ?? 0, { maximumFractionDigits: 2 });
  const said = (amount: number | null) => (amount === null ? "–" : money(amount));
  const parts = { hours, rate: said(rateMinor), tools: money(minor(draft.tools)), fee: money(minor(draft.fee)), feeHour: money(minor(draft.feeHour)), coordination: said(coordinationMinor), transition: said(transitionMonthMinor) };
  const isBlank = inMinor === 0 && outMinor === 0;
  const even = breakEvenHours === null ? null : format.number(breakEvenHours, { maximumFractionDigits: 1 });
  return (
    <div aria-live="polite">
      <Section title={t("answer")} description={t("besides")}>
        <p className="mb-4 max-w-prose text-xl font-semibold text-balance">
          {isBlank ? t("findingBlank") : cheaper === null || inMinor === null || outMinor === null ? t("findingUnknown") : t("finding", { cheaper, amount: money(Math.abs(inMinor - outMinor)) })}
        </p>
        {!isBlank && cheaper !== null && <p className="mb-4 max-w-prose text-sm text-ink-2">{even === null ? t("breakEvenNone") : breakEvenHours === 0 ? t("breakEvenAny") : t("breakEvenText", { hours: even })}</p>}
        {!isBlank && <Table caption={t("caption")} captionHidden phone="rows">
          <thead>
            <tr>
              <HeaderCell>{t("what")}</HeaderCell>
              <HeaderCell numeric>{t("amount")}</HeaderCell>
            </tr>
          </thead>
          <tbody>
            <Line name={t("inside")} working={t("workingInside", parts)} value={inMinor === null ? null : money(inMinor)} />
            <Line name={t("outside")} working={t("workingOutside", parts)} value={outMinor === null ? null : money(outMinor)} />
            <Line name={t("breakEven")} working={t("workingBreakEven", parts)} value={even === null ? null : t("breakEvenHours", { hours: even })} />
          </tbody>
        </Table>}
      </Section>
    </div>
  );
}

function Line({ name, working, value }: { name: string; working: string; value: string | null }) {
  const t = useTranslations("outsourcing.weigh");
  return (
    <Row>
      <Cell head>
        {name}
        <span className="block text-xs text-ink-2">{working}</span>
      </Cell>
      <NumberCell label={t("amount")}>{value ?? <NoValue />}</NumberCell>
    </Row>
  );
}
