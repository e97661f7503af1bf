"use client";
import { clsx } from "clsx";
import { useTranslations } from "next-intl";
import { entriesHref } from "@/app/_components/figures/entries-href";
import { useDayWords } from "@/app/_components/figures/use-day-words";
import { Duration } from "@/app/_ui/duration";
import { Cell, NumberCell, Row } from "@/app/_ui/table";
import { TextLink } from "@/app/_ui/text-link";
import { useDurationFormat } from "@/app/_ui/use-duration-format";
import type { BudgetLine, Reach } from "@/server/budgets/schema";
import { firstDayOf, lastDayOf } from "@/server/domain/day";
import { BudgetCell } from "./budget-cell";
import { useScopeName } from "./scope-name";

export type BudgetRowProps = { tenant: string; line: BudgetLine; months: readonly string[]; currentMonth: string; reach: Reach | null };

/** One scope's twelve months: the budget to type into, under it what was used, which opens its entries. */
export function BudgetRow({ tenant, line, months, currentMonth, reach }: BudgetRowProps) {
  const t = useTranslations("budgets");
  const words = useDayWords();
  const format = useDurationFormat();
  const name = useScopeName()(line);
  return (
    <Row>
      <Cell head className="align-top">
        <span className="block w-24 pt-1.5 md:w-44">{name}</span>
        {line.isRetired && <span className="block text-xs text-ink-2">{t("retired")}</span>}
      </Cell>
      {months.map((month, index) => {
        const budget = line.budget[index] ?? null;
        const used = line.used[index] ?? 0;
        const amount = format(used, "decimal");
        return (
          <NumberCell key={month} className={clsx("align-top last:pe-2", month === currentMonth && "bg-well")}>
            {reach === null ? (
              <span className="block py-1">
                <Duration seconds={budget} style="decimal" />
              </span>
            ) : (
              <BudgetCell tenant={tenant} scope={{ channelId: line.channelId, activityId: line.activityId }} name={name} month={month} seconds={budget} reach={reach} />
            )}
            {used > 0 && (
              <TextLink
                quiet
                href={entriesHref(tenant, { from: firstDayOf(month), to: lastDayOf(month), channel: line.channelId ?? undefined, activity: line.activityId ?? undefined })}
                aria-label={t("openUsed", { amount, scope: name, month: words.month(month) })}
                className={clsx("text-xs", used > (budget ?? Infinity) ? "text-over" : "text-ink-2")}
              >
                {amount}
              </TextLink>
            )}
          </NumberCell>
        );
      })}
    </Row>
  );
}
