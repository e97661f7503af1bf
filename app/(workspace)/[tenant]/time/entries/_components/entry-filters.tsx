"use client";
import { clsx } from "clsx";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useOptimistic, useState, useTransition } from "react";
import { DayFilter } from "@/app/_components/day-filter";
import { Button } from "@/app/_ui/button";
import { Field } from "@/app/_ui/field";
import { LinkButton } from "@/app/_ui/link-button";
import { Select, type SelectOption } from "@/app/_ui/select";
import type { EntryFilter } from "@/server/time/schema";
import { changedFilter } from "./changed-filter";

type Props = {
  tenant: string;
  filter: EntryFilter;
  channels: readonly SelectOption[];
  activities: readonly SelectOption[];
  goals: readonly SelectOption[];
  people: readonly { memberId: string; name: string }[];
  rates: readonly ("cost" | "bill")[];
  /** Empty for whoever may not see whose time it is. */
  providers: readonly SelectOption[];
};

const KINDS = ["monitoring", "participation", "analysis", "other"] as const;

/** Whether hours have a rate, and of which kind, as one choice. */
const rateOf = ({ unpriced, priced }: EntryFilter) => (unpriced ? `unpriced-${unpriced}` : priced ? `priced-${priced}` : "");
const asRate = (choice: string) => Object.fromEntries(choice === "" ? [] : [choice.split("-")]) as Partial<Pick<EntryFilter, "unpriced" | "priced">>;

/** Filters that live in the address: a link to this page shows the same to whoever may see it. */
export function EntryFilters({ tenant, filter, channels, activities, goals, people, rates, providers }: Props) {
  const t = useTranslations("time.entries");
  const time = useTranslations("time");
  const common = useTranslations("common");
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  // What was chosen shows at once; the rows follow.
  const [chosen, showChosen] = useOptimistic(filter);
  const [isShown, setShown] = useState(false);
  const base = `/${tenant}/time/entries`;
  const set = (name: keyof EntryFilter, value: string) => change({ [name]: value });
  const change = (values: Partial<Record<keyof EntryFilter, string>>) =>
    startTransition(() => {
      const next = changedFilter(chosen, values);
      showChosen(next);
      const query = new URLSearchParams(next).toString();
      router.replace(query ? `${base}?${query}` : base, { scroll: false });
    });
  const choice = (name: keyof EntryFilter, label: string, options: readonly SelectOption[]) => (
    <Field label={label}>
      <Select value={chosen[name] ?? ""} onChange={(event) => set(name, event.target.value)} placeholder={t("any")} options={options} />
    </Field>
  );
  const imports = [{ value: "any", label: t("imported") }, ...(filter.imported && filter.imported !== "any" ? [{ value: filter.imported, label: t("thisImport") }] : [])];
  const several = (name: "channel" | "activity" | "goal") => {
    const value = filter[name];
    return value?.includes(",") ? [{ value, label: t(`several.${name}`, { count: value.split(",").length }) }] : [];
  };
  return (
    <div data-print="hide" className="mb-5">
      <Button className="sm:hidden" aria-expanded={isShown} onClick={() => setShown(!isShown)}>
        {t("filtersSet", { count: Object.keys(filter).length })}
      </Button>
      <form role="search" aria-label={t("filters")} aria-busy={isPending || undefined} onSubmit={(event) => event.preventDefault()} className={clsx("grid grid-cols-2 items-end gap-3 max-sm:mt-3 sm:grid-cols-3 lg:grid-cols-4 xl:grid-cols-5", !isShown && "max-sm:hidden")}>
        <DayFilter label={t("from")} value={filter.from ?? ""} onSet={(on) => set("from", on)} />
        <DayFilter label={t("to")} value={filter.to ?? ""} onSet={(on) => set("to", on)} />
        {choice("channel", t("channel"), [...several("channel"), ...channels, { value: "none", label: time("noChannel") }])}
        {choice("activity", t("activity"), [...several("activity"), ...activities])}
        {choice("kind", t("kind"), KINDS.map((kind) => ({ value: kind, label: common(`effort.${kind}`) })))}
        {goals.length > 0 && choice("goal", t("goal"), [...several("goal"), ...goals, { value: "none", label: time("noGoal") }])}
        {people.length > 1 && choice("member", t("person"), people.map(({ memberId, name }) => ({ value: memberId, label: name })))}
        {choice("imported", t("origin"), imports)}
        {providers.length > 0 && choice("provider", t("provider"), [...providers, { value: "none", label: t("noProvider") }])}
        {filter.campaign !== undefined && (
          <Field label={t("campaign")}>
            <Select value={chosen.campaign === undefined ? "" : "this"} onChange={() => change({ campaign: undefined })} placeholder={t("any")} options={[{ value: "this", label: filter.campaign || t("noCampaign") }]} />
          </Field>
        )}
        {rates.length > 0 && (
          <Field label={t("rate")}>
            <Select value={rateOf(chosen)} onChange={(event) => change({ unpriced: undefined, priced: undefined, ...asRate(event.target.value) })} placeholder={t("any")} options={rates.flatMap((kind) => (["unpriced", "priced"] as const).map((has) => ({ value: `${has}-${kind}`, label: t(`${has}.${kind}`) })))} />
          </Field>
        )}
        {Object.keys(filter).length > 0 && <LinkButton href={base} variant="bare" scroll={false} className="row-span-2 justify-self-start">{t("clear")}</LinkButton>}
      </form>
    </div>
  );
}
