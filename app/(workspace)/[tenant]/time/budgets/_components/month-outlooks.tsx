import { useTranslations } from "next-intl";
import { methodWord } from "@/app/_components/figures/method-word";
import { rangeWords } from "@/app/_components/figures/range-words";
import { useScopeName } from "@/app/_components/figures/scope-name";
import { useAmount } from "@/app/_components/figures/use-amount";
import { useDayWords } from "@/app/_components/figures/use-day-words";
import { FileLinks } from "@/app/_components/file-links";
import { NoValue } from "@/app/_ui/no-value";
import { Section } from "@/app/_ui/section";
import { Cell, HeaderCell, NumberCell, Row, Table } from "@/app/_ui/table";
import type { BudgetLine, BudgetYear, OutlookOnWire } from "@/server/budgets/schema";
import { type Measure, useAmountText } from "./amount-text";
import { EarnedWords } from "./outlook-words";

type MonthOutlooksProps = { tenant: string; year: BudgetYear; measure: Measure };

/** Where each budget of the month that is now will end, how that was reckoned, and when it is used up. Nothing in other years. */
export function MonthOutlooks({ tenant, year, measure }: MonthOutlooksProps) {
  const t = useTranslations("budgets.outlook");
  const page = useTranslations("budgets");
  const words = useDayWords();
  const at = year.headline.time.findIndex(({ month }) => month === year.currentMonth);
  const rows = year.lines.flatMap((line) => {
    const figures = line[measure];
    return figures?.outlook && figures.budget[at] !== null ? [{ line, outlook: figures.outlook }] : [];
  });
  if (at < 0 || rows.length === 0) return null;
  const month = words.month(year.currentMonth);
  return (
    <Section title={t("title", { month })} description={t("hint")} actions={<FileLinks path={`/api/tenants/${tenant}/forecast`} query={{ year: year.currentMonth.slice(0, 4) }} what={t("title", { month })} />}>
      <Table caption={t("caption", { month })} captionHidden phone="rows">
        <thead>
          <tr>
            <HeaderCell>{page("scope")}</HeaderCell>
            <HeaderCell numeric>{t("used")}</HeaderCell>
            <HeaderCell numeric>{t("budget")}</HeaderCell>
            <HeaderCell numeric>{t("forecast")}</HeaderCell>
            <HeaderCell className="md:ps-6">{t("method")}</HeaderCell>
            <HeaderCell>{t("runsOut")}</HeaderCell>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ line, outlook }) => (
            <OutlookRow key={line.id} line={line} outlook={outlook} measure={measure} currency={year.currency} />
          ))}
        </tbody>
      </Table>
    </Section>
  );
}

function OutlookRow({ line, outlook, measure, currency }: { line: BudgetLine; outlook: OutlookOnWire; measure: Measure; currency: string }) {
  const t = useTranslations("budgets.outlook");
  const words = useDayWords();
  const text = useAmountText(measure, currency);
  const hours = useAmount();
  const name = useScopeName()(line);
  const { used, available, forecast, runsOutOn } = outlook;
  const range = forecast && rangeWords(forecast.range, text.short);
  return (
    <Row>
      <Cell head className="align-top">
        {name}
        <EarnedWords deliverables={line.deliverables} outlook={outlook} said={(amount) => (measure === "time" ? hours(amount) : text.said(Math.round(amount)))} />
      </Cell>
      <NumberCell label={t("used")} className="align-top">{text.short(used)}</NumberCell>
      <NumberCell label={t("budget")} className="align-top">{text.short(available)}</NumberCell>
      <NumberCell label={t("forecast")} className="align-top max-md:basis-full!">
        {forecast === null ? <NoValue /> : text.short(forecast.value)}
        {range?.spread === "some" && <span className="block text-xs text-ink-2">{t("range", range)}</span>}
      </NumberCell>
      <Cell label={t("method")} className="align-top md:ps-6">{forecast === null ? <NoValue /> : <span className="inline-block first-letter:uppercase">{t("methodWord", { method: methodWord[forecast.method] })}</span>}</Cell>
      <Cell label={t("runsOut")} className="align-top whitespace-nowrap">{used > available ? t("isOver") : runsOutOn !== null ? words.day(runsOutOn) : forecast === null ? <NoValue /> : t("lasts")}</Cell>
    </Row>
  );
}
