"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useOptimistic, useTransition } from "react";
import { Field } from "@/app/_ui/field";
import { LinkButton } from "@/app/_ui/link-button";
import { Select } from "@/app/_ui/select";
import type { AuditFilter } from "@/server/audit/schema";
import { TABLES, useHistoryWords } from "./history-words";

type Props = { tenant: string; filter: AuditFilter; people: readonly { id: string; name: string }[] };

/** Filters that live in the address. */
export function HistoryFilters({ tenant, filter, people }: Props) {
  const t = useTranslations("history");
  const words = useHistoryWords();
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  // What was chosen shows at once; the lines follow.
  const [chosen, showChosen] = useOptimistic(filter);
  const base = `/${tenant}/settings/history`;
  const set = (name: keyof AuditFilter, value: string) =>
    startTransition(() => {
      const next = Object.fromEntries(Object.entries({ ...chosen, [name]: value }).filter(([, each]) => each !== ""));
      showChosen(next);
      const query = new URLSearchParams(next).toString();
      router.replace(query ? `${base}?${query}` : base, { scroll: false });
    });
  return (
    <form role="search" aria-label={t("filters")} aria-busy={isPending || undefined} onSubmit={(event) => event.preventDefault()} data-print="hide" className="mb-5 grid grid-cols-2 items-end gap-3 sm:grid-cols-4">
      <Field label={t("what")}>
        <Select value={chosen.table ?? ""} onChange={(event) => set("table", event.target.value)} placeholder={t("any")} options={TABLES.map((table) => ({ value: table, label: words.things(table) }))} />
      </Field>
      <Field label={t("who")}>
        <Select value={chosen.member ?? ""} onChange={(event) => set("member", event.target.value)} placeholder={t("anybody")} options={people.map(({ id, name }) => ({ value: id, label: name }))} />
      </Field>
      {Object.keys(filter).length > 0 && <LinkButton href={base} variant="bare" scroll={false} className="row-span-2 justify-self-start">{t("clear")}</LinkButton>}
    </form>
  );
}
