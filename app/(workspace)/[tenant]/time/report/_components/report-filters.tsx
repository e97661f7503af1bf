"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useOptimistic, useTransition } from "react";
import { DayFilter } from "@/app/_components/day-filter";
import { Field } from "@/app/_ui/field";
import { LinkButton } from "@/app/_ui/link-button";
import { Select, type SelectOption } from "@/app/_ui/select";
import { COMPARISONS, type Comparison } from "@/server/domain/compare";
import type { ReportFilter, TimeReport } from "@/server/report/schema";

type Named = { id: string; name: string };
/** What can be chosen, by name. */
export type ReportChoices = { channels: readonly Named[]; activities: readonly Named[]; people: readonly { memberId: string; name: string }[] };
type Props = ReportChoices & { tenant: string; filter: ReportFilter; compare: Comparison | undefined; report: Pick<TimeReport, "from" | "to"> };

type Asked = ReportFilter & { compare?: Comparison };

/** What the report is of, in the address: a link to it shows the same to whoever may see it. */
export function ReportFilters({ tenant, filter, compare, report, channels, activities, people }: Props) {
  const t = useTranslations("report");
  const compared = useTranslations("common.compare");
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  // What was chosen shows at once; the rows follow.
  const asked: Asked = { ...filter, ...(compare && { compare }) };
  const [chosen, showChosen] = useOptimistic(asked);
  const base = `/${tenant}/time/report`;
  const set = (name: keyof Asked, value: string) =>
    startTransition(() => {
      const next = Object.fromEntries(Object.entries({ ...chosen, [name]: value }).filter(([, each]) => each !== ""));
      showChosen(next);
      const query = new URLSearchParams(next).toString();
      router.replace(query ? `${base}?${query}` : base, { scroll: false });
    });
  const choice = (name: keyof Asked, label: string, options: readonly SelectOption[], placeholder = t("any")) => (
    <Field label={label}>
      <Select value={chosen[name] ?? ""} onChange={(event) => set(name, event.target.value)} placeholder={placeholder} options={options} />
    </Field>
  );
  const named = (all: readonly Named[]) => all.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <form data-print="hide" role="search" aria-label={t("filters")} aria-busy={isPending || undefined} onSubmit={(event) => event.preventDefault()} className="mb-6 grid grid-cols-2 items-end gap-3 sm:grid-cols-3 lg:grid-cols-4">
      <DayFilter label={t("from")} value={chosen.from ?? report.from} onSet={(on) => set("from", on)} />
      <DayFilter label={t("to")} value={chosen.to ?? report.to} onSet={(on) => set("to", on)} />
      {choice("channel", t("channel"), [...named(channels), { value: "none", label: t("noChannel") }])}
      {choice("activity", t("activity"), named(activities))}
      {people.length > 1 && choice("member", t("person"), people.map(({ memberId, name }) => ({ value: memberId, label: name })))}
      {choice("billable", t("billable"), [{ value: "yes", label: t("yes") }, { value: "no", label: t("no") }])}
      {choice("approval", t("approval"), [{ value: "approved", label: t("approved") }, { value: "open", label: t("open") }])}
      {choice("compare", compared("label"), COMPARISONS.map((value) => ({ value, label: compared(value) })), compared("none"))}
      {Object.keys(asked).length > 0 && <LinkButton href={base} variant="bare" scroll={false} className="row-span-2 justify-self-start">{t("clear")}</LinkButton>}
    </form>
  );
}
