"use client";
import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ownZone } from "@/app/_components/clock-time";
import { EntryDialog } from "@/app/_components/entry-dialog";
import { FileLinks } from "@/app/_components/file-links";
import { useShortcut } from "@/app/_components/shell/use-shortcut";
import { useTRPC } from "@/app/_trpc/client";
import { Button } from "@/app/_ui/button";
import { PageHeader } from "@/app/_ui/page-header";
import { useDurationFormat } from "@/app/_ui/use-duration-format";
import { useMoneyFormat } from "@/app/_ui/use-money-format";
import type { EntryFilter, ListedEntry } from "@/server/time/schema";
import { EntryFilters } from "./entry-filters";
import { EntryList } from "./entry-list";

type Props = { tenant: string; timeZone: string; filter: EntryFilter; mayLog: boolean; mayWriteAll: boolean; seesProviders: boolean; rates: readonly ("cost" | "bill")[] };

/** The time behind every number: what the filter finds, to read, change, move and delete. `open` is the entry in the dialog; `rates` are the kinds that the person may see. */
export function EntriesScreen({ tenant, timeZone, filter, mayLog, mayWriteAll, seesProviders, rates }: Props) {
  const t = useTranslations("time");
  const duration = useDurationFormat();
  const money = useMoneyFormat();
  const trpc = useTRPC();
  const { data: first } = useSuspenseQuery(trpc.time.entries.queryOptions({ tenant, ...filter }));
  const { data: people } = useSuspenseQuery(trpc.time.people.queryOptions({ tenant }));
  const { data: channels } = useSuspenseQuery(trpc.channels.list.queryOptions({ tenant }));
  const { data: activities } = useSuspenseQuery(trpc.activities.list.queryOptions({ tenant }));
  const { data: goals } = useSuspenseQuery(trpc.goals.list.queryOptions({ tenant }));
  const { data: register } = useQuery({ ...trpc.providers.list.queryOptions({ tenant }), enabled: seesProviders });
  const [open, setOpen] = useState<ListedEntry | "new" | null>(null);
  useShortcut("n", () => mayLog && setOpen("new"));
  const entry = open === "new" ? null : open;
  const today = new Intl.DateTimeFormat("en-CA", { timeZone: typeof window === "undefined" ? timeZone : ownZone(timeZone) });
  return (
    <>
      <PageHeader
        title={t("entries.title")}
        subtitle={t("entries.subtitle", { count: first.count, duration: duration(first.seconds) }) + (first.cost === null ? "" : ` · ${t("entries.cost", { amount: money(first.cost.minor, first.cost.currency, "full") })}`)}
        secondary={<FileLinks path={`/api/tenants/${tenant}/entries`} query={filter} what={t("entries.title")} />}
        primary={mayLog && <Button variant="primary" icon={<Plus aria-hidden="true" />} onClick={() => setOpen("new")}>{t("newEntry")}</Button>}
      />
      <EntryFilters
        tenant={tenant}
        filter={filter}
        channels={channels.map(({ id, name }) => ({ value: id, label: name }))}
        activities={activities.map(({ id, name }) => ({ value: id, label: name }))}
        goals={goals.map(({ id, title }) => ({ value: id, label: title }))}
        people={people}
        rates={rates}
        providers={(register?.providers ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      />
      <EntryList key={JSON.stringify(filter)} tenant={tenant} filter={filter} first={first} people={mayWriteAll ? people : []} onOpen={setOpen} />
      {open && <EntryDialog key={entry?.id ?? "new"} tenant={tenant} timeZone={timeZone} entry={entry} on={entry?.on ?? today.format()} onClose={() => setOpen(null)} />}
    </>
  );
}
