import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FileLinks } from "@/app/_components/file-links";
import { useDayWords } from "@/app/_components/figures/use-day-words";
import { useInstant } from "@/app/_components/instants";
import { Notice } from "@/app/_ui/notice";
import { useDurationFormat } from "@/app/_ui/use-duration-format";
import { useMoneyFormat } from "@/app/_ui/use-money-format";
import type { LedgerLine } from "@/server/retainers/schema";
import { useAccountWords } from "../../_components/use-account-words";
import { useClosedWords } from "../../_components/use-closed-words";
import { useSpentWords } from "../../_components/use-spent-words";
import { CountedWork } from "./counted-work";
import { LotTable } from "./lot-table";
import { useTermsWords } from "./use-terms-words";

/** What a month is made of: its sum, its hours by age, what was adjusted and why, what was counted, what was agreed. */
export function MonthDetail({ tenant, budgetId, line, currency }: { tenant: string; budgetId: string; line: LedgerLine; currency: string }) {
  const t = useTranslations("retainers.detail");
  const duration = useDurationFormat();
  const amount = (seconds: number) => duration(seconds, "text");
  const format = useFormatter();
  const moment = useInstant();
  const termsWords = useTermsWords();
  const accountWords = useAccountWords();
  const record = useTranslations("retainers.record");
  const words = useClosedWords();
  const spentWords = useSpentWords();
  const dayWords = useDayWords();
  const { ledger, terms, adjustments, counted, earlier, effectiveRateMinor, overServicing, closed } = line;
  const closedMoney = closed?.money;
  const day = (at: string) => moment(at, { day: "numeric", month: "long", year: "numeric" });
  const money = useMoneyFormat();
  const fates = (["carried", "billed", "absorbed"] as const).filter((fate) => ledger.overage[fate] > 0).map((fate) => t(fate, { amount: amount(ledger.overage[fate]) }));
  return (
    <div className="flex max-w-4xl flex-col gap-4 text-sm">
      <p className="tabular-nums">
        {ledger.available === null ? t("noBudget", { used: amount(ledger.used) }) : accountWords("detail.sum", ledger)}
        {ledger.available !== null && <> — {ledger.overage.amount > 0 ? t("over", { amount: amount(ledger.overage.amount), fate: format.list(fates) }) : t("left", { amount: amount(ledger.balance ?? 0) })}</>}
      </p>
      <p className="text-ink-2">
        {termsWords(terms)}
        {overServicing !== null && overServicing > 0 && ` ${t("overServiced", { share: format.number(overServicing, { style: "percent" }) })}`}
        {effectiveRateMinor !== null && ` ${t("rate", { rate: money(effectiveRateMinor, currency), fee: money(terms?.feeMinor ?? 0, currency) })}`}
      </p>
      {closedMoney && (closedMoney.used !== null || closedMoney.budget !== null || closedMoney.spent.length > 0) && (
        <p className="text-ink-2">
          {record("inMoney", { used: closedMoney.used === null ? "none" : money(closedMoney.used, closedMoney.currency), budget: closedMoney.budget === null ? "none" : money(closedMoney.budget, closedMoney.currency) })}
          {closedMoney.spent.length > 0 && ` ${record("inMoneySpent", { spent: spentWords(closedMoney) })}`}
        </p>
      )}
      {closed && closed.differences.length > 0 && (
        <Notice tone="warn">
          {closed.differences.map((each) => words.difference(each, closedMoney?.currency ?? currency)).join(" ")} {record("remedy", { month: dayWords.month(ledger.month) })}
        </Notice>
      )}
      {ledger.lots.length > 0 && (
        <div>
          <LotTable month={ledger.month} lots={ledger.lots} />
          <div data-print="hide" className="mt-2 flex gap-2">
            <FileLinks path={`/api/tenants/${tenant}/lots`} query={{ budgetId, month: ledger.month }} what={t("lots", { month: dayWords.month(ledger.month) })} />
          </div>
        </div>
      )}
      {adjustments.length > 0 && (
        <Part title={t("adjustments")}>
          {adjustments.map(({ id, seconds, reason, by, at }) => (
            <li key={id}>{t("adjustment", { sign: seconds > 0 ? "up" : "down", amount: amount(Math.abs(seconds)), day: day(at), by: by ?? "none", reason })}</li>
          ))}
        </Part>
      )}
      <CountedWork tenant={tenant} month={ledger.month} counted={counted} />
      {closed?.alerts && closed.alerts.length > 0 && (
        <Part title={record("alerts")}>
          {closed.alerts.map((alert) => (
            <li key={alert.id}>{words.alert(alert, moment(alert.raisedAt, { day: "numeric", month: "long" }))}</li>
          ))}
        </Part>
      )}
      {earlier.length > 0 && (
        <Part title={t("earlier")}>
          {earlier.map((before) => (
            <li key={before.closedAt}>
              {t("earlierLine", { closed: day(before.closedAt), reopened: day(before.reopenedAt), by: before.reopenedBy ?? "none", reason: before.reason ?? "", used: amount(before.ledger.used), available: amount(before.ledger.available ?? 0) })}
            </li>
          ))}
        </Part>
      )}
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <h3 className="text-xs font-semibold text-ink-2">{title}</h3>
      <ul className="mt-1 flex flex-col gap-1">{children}</ul>
    </div>
  );
}
