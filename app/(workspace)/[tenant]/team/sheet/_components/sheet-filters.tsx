"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { DayFilter } from "@/app/_components/day-filter";
import { Field } from "@/app/_ui/field";
import { Select } from "@/app/_ui/select";
import type { KpiSheet } from "@/server/kpis/schema";

type Props = { tenant: string; sheet: Pick<KpiSheet, "from" | "to" | "memberId" | "people"> };

/** Whose sheet, of which days, in the address. Who sees only their own is not asked whose. */
export function SheetFilters({ tenant, sheet: { from, to, memberId, people } }: Props) {
  const t = useTranslations("kpis.sheet");
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const set = (change: Record<string, string>) =>
    startTransition(() => router.replace(`/${tenant}/team/sheet?${new URLSearchParams({ member: memberId, from, to, ...change }).toString()}`, { scroll: false }));
  return (
    <form data-print="hide" role="search" aria-label={t("filters")} aria-busy={isPending || undefined} onSubmit={(event) => event.preventDefault()} className="mb-6 grid max-w-3xl grid-cols-2 items-end gap-3 sm:grid-cols-3">
      <DayFilter label={t("from")} value={from} onSet={(day) => day !== "" && set({ from: day })} />
      <DayFilter label={t("to")} value={to} onSet={(day) => day !== "" && set({ to: day })} />
      {people.length > 1 && (
        <Field label={t("person")}>
          <Select value={memberId} onChange={({ target }) => set({ member: target.value })} options={people.map(({ id, name }) => ({ value: id, label: name }))} />
        </Field>
      )}
    </form>
  );
}
