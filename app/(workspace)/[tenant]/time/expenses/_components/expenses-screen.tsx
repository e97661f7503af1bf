"use client";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { FileLinks } from "@/app/_components/file-links";
import { NarrowedTo, usePartWords } from "@/app/_components/figures/narrowed-to";
import { monthsQuery } from "@/app/_components/figures/range-in-address";
import { RangeNav } from "@/app/_components/figures/range-nav";
import { rowsHref } from "@/app/_components/figures/rows-href";
import { useDayWords } from "@/app/_components/figures/use-day-words";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { PageHeader } from "@/app/_ui/page-header";
import { monthOf } from "@/server/domain/day";
import { type Expense, type ExpenseFilter, expenseKind } from "@/server/expenses/schema";
import { ExpenseDialog } from "./expense-dialog";
import { ExpenseTable } from "./expense-table";

/** Money spent besides hours, in some months and of some part of the client. `open` is the expense in the dialog; "new" for one to add. */
export function ExpensesScreen({ tenant, filter, mayWrite }: { tenant: string; filter: Omit<ExpenseFilter, "month">; mayWrite: boolean }) {
  const t = useTranslations("expenses");
  const format = useFormatter();
  const words = useDayWords();
  const partWords = usePartWords();
  const trpc = useTRPC();
  const { data: list } = useSuspenseQuery(trpc.expenses.list.queryOptions({ tenant, ...filter }));
  const [open, setOpen] = useState<Expense | "new" | null>(null);
  const { from, to, today } = list;
  const { from: _, to: __, ...narrowing } = filter;
  const query = Object.fromEntries(Object.entries(narrowing).filter((pair): pair is [string, string] => pair[1] !== undefined));
  const period = words.months(from, to);
  const kinds = filter.kind === undefined ? [] : expenseKind.options.filter((kind) => filter.kind?.split(",").includes(kind));
  const parts = [...list.narrowed.map(partWords), ...(filter.shared ? [t("ofShared")] : []), ...(kinds.length > 0 ? [t("ofKinds", { count: kinds.length, kinds: format.list(kinds.map((kind) => t(`kinds.${kind}`))) })] : [])];
  const expense = open === "new" ? null : open;
  return (
    <>
      <PageHeader
        above={<RangeNav path={`/${tenant}/time/expenses`} months={list} query={query} />}
        title={t("title")}
        subtitle={t("subtitle", { period })}
        secondary={<FileLinks path={`/api/tenants/${tenant}/expenses`} query={{ ...monthsQuery(list), ...query }} what={t("file", { period })} />}
        primary={mayWrite && <Button variant="primary" icon={<Plus aria-hidden="true" />} onClick={() => setOpen("new")}>{t("add")}</Button>}
      />
      <NarrowedTo parts={parts} leave={rowsHref(tenant, "expenses", list)} />
      {list.expenses.length === 0 ? <EmptyState title={t(parts.length === 0 ? "empty" : "emptyNarrowed", { period })}>{parts.length === 0 && t("emptyText")}</EmptyState> : <ExpenseTable list={list} caption={t("caption", { period })} {...(mayWrite ? { onOpen: setOpen } : {})} />}
      {open && <ExpenseDialog key={expense?.id ?? "new"} tenant={tenant} currency={list.currency} expense={expense} on={to === monthOf(today) ? today : `${to}-01`} onClose={() => setOpen(null)} />}
    </>
  );
}
