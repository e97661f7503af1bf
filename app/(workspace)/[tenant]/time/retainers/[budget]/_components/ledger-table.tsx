import { ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { Fragment, useState } from "react";
import { statusOf } from "@/app/_components/figures/status-of";
import { useDayWords } from "@/app/_components/figures/use-day-words";
import { Button } from "@/app/_ui/button";
import { Duration } from "@/app/_ui/duration";
import { StatusMark } from "@/app/_ui/status-mark";
import { Cell, HeaderCell, NumberCell, Row, Table } from "@/app/_ui/table";
import type { LedgerLine, RetainerLedger } from "@/server/retainers/schema";
import { MonthDetail } from "./month-detail";

/** One line a month, the latest first; each opens what it is made of. */
export function LedgerTable({ tenant, retainer }: { tenant: string; retainer: RetainerLedger }) {
  const t = useTranslations("retainers");
  const [opened, setOpened] = useState<readonly string[]>([]);
  const toggle = (month: string) => setOpened(opened.includes(month) ? opened.filter((other) => other !== month) : [...opened, month]);
  return (
    <Table caption={t("ledgerCaption")} captionHidden phone="rows">
      <thead>
        <tr>
          <HeaderCell>{t("month")}</HeaderCell>
          <HeaderCell className="max-md:hidden">{t("status")}</HeaderCell>
          <HeaderCell numeric className="max-md:hidden">{t("base")}</HeaderCell>
          <HeaderCell numeric className="max-md:hidden">{t("carriedIn")}</HeaderCell>
          <HeaderCell numeric className="max-md:hidden">{t("adjustments")}</HeaderCell>
          <HeaderCell numeric>{t("available")}</HeaderCell>
          <HeaderCell numeric>{t("used")}</HeaderCell>
          <HeaderCell numeric>{t("left")}</HeaderCell>
          <HeaderCell numeric>{t("goesOn")}</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {retainer.months.map((line) => (
          <Fragment key={line.ledger.month}>
            <MonthRow line={line} currentMonth={retainer.currentMonth} isOpen={opened.includes(line.ledger.month)} onToggle={() => toggle(line.ledger.month)} />
            {opened.includes(line.ledger.month) && (
              <tr>
                <td colSpan={9} className="border-b border-line [--ground:var(--color-well)]">
                  <div className="bg-well px-3 py-4">
                    <MonthDetail tenant={tenant} budgetId={retainer.budgetId} line={line} currency={retainer.currency} />
                  </div>
                </td>
              </tr>
            )}
          </Fragment>
        ))}
      </tbody>
    </Table>
  );
}

function MonthRow({ line: { ledger, status, closing }, currentMonth, isOpen, onToggle }: { line: LedgerLine; currentMonth: string; isOpen: boolean; onToggle: () => void }) {
  const t = useTranslations("retainers");
  const words = useDayWords();
  const month = words.month(ledger.month);
  const note = closing ? t("isClosed") : ledger.month === currentMonth ? t("now") : null;
  return (
    <Row>
      <Cell head>
        <span className="flex flex-wrap items-center gap-x-2">
          <Button variant="name" size="small" className="whitespace-nowrap" aria-expanded={isOpen} aria-label={t(isOpen ? "shutMonth" : "openMonth", { month })} onClick={onToggle}>
            <ChevronRight aria-hidden="true" className={isOpen ? "rotate-90" : undefined} />
            {month}
          </Button>
          {note && <span className="text-xs text-ink-2">{note}</span>}
          <span className="ms-auto md:hidden print:hidden">
            <StatusMark status={statusOf[status]} />
          </span>
        </span>
      </Cell>
      <Cell className="max-md:hidden!">
        <StatusMark status={statusOf[status]} />
      </Cell>
      <Hours seconds={ledger.base} label={t("base")} isMinor />
      <Hours seconds={ledger.carriedIn} label={t("carriedIn")} isMinor />
      <Hours seconds={ledger.adjustments} label={t("adjustments")} isMinor />
      <Hours label={t("available")} seconds={ledger.available} />
      <Hours label={t("used")} seconds={ledger.used} />
      <Hours label={t("left")} seconds={ledger.balance} />
      <Hours label={t("goesOn")} seconds={ledger.carriedOut} />
    </Row>
  );
}

/** `isMinor`: not on a phone, where the opened month says it. */
function Hours({ label, seconds, isMinor = false }: { label: string; seconds: number | null; isMinor?: boolean }) {
  return (
    <NumberCell label={label} className={isMinor ? "max-md:hidden!" : undefined}>
      <Duration seconds={seconds} style="decimal" />
    </NumberCell>
  );
}
