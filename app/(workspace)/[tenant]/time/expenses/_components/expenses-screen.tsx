"use client";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FileLinks } from "@/app/_components/file-links";
import { MonthSwitcher } from "@/app/_components/figures/month-switcher";
import { useDayWords } from "@/app/_components/figures/use-day-words";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { EmptyState } from "@/app/_ui/empty-state";
import { PageHeader } from "@/app/_ui/page-header";
import { monthOf } from "@/server/domain/day";
import type { Expense } from "@/server/expenses/schema";
import { ExpenseDialog } from "./expense-dialog";
import { ExpenseTable } from "./expense-table";

/** A month of money spent besides hours. `open` is the expense in the dialog; "new" for one to add. */
export function ExpensesScreen({ tenant, month, mayWrite }: { tenant: string; month: string | undefined; mayWrite: boolean }) {
  const t = useTranslations("expenses");
  const words = useDayWords();
  const trpc = useTRPC();
  const { data: list } = useSuspenseQuery(trpc.expenses.list.queryOptions({ tenant, month }));
  const [open, setOpen] = useState<Expense | "new" | null>(null);
  const named = words.month(list.month);
  const expense = open === "new" ? null : open;
  const isNow = list.month === monthOf(list.today);
  return (
    <>
      <PageHeader
        above={<MonthSwitcher path={`/${tenant}/time/expenses`} month={list.month} current={monthOf(list.today)} />}
        title={t("title")}
        subtitle={t("subtitle", { month: named })}
        secondary={<FileLinks path={`/api/tenants/${tenant}/expenses`} query={{ month: list.month }} what={t("file", { month: named })} />}
        primary={mayWrite && <Button variant="primary" icon={<Plus aria-hidden="true" />} onClick={() => setOpen("new")}>{t("add")}</Button>}
      />
      {list.expenses.length === 0 ? <EmptyState title={t("empty", { month: named })}>{t("emptyText")}</EmptyState> : <ExpenseTable list={list} caption={t("caption", { month: named })} {...(mayWrite ? { onOpen: setOpen } : {})} />}
      {open && <ExpenseDialog key={expense?.id ?? "new"} tenant={tenant} currency={list.currency} expense={expense} on={isNow ? list.today : `${list.month}-01`} onClose={() => setOpen(null)} />}
    </>
  );
}
