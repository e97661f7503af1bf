"use client";
import { useMutation, useQueryClient, type QueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/app/_trpc/client";
import { useErrorText } from "@/app/_trpc/use-error-text";
import { useToast } from "@/app/_ui/toast";
import type { Entry, EntryMove, MyWeek, Week } from "@/server/time/schema";

/** What of an entry goes to the server. */
function fieldsOf({ on, timeZone, seconds, startedAt, endedAt, channelId, activityId, goalId, note, isBillable, complexity }: Entry) {
  return { on, timeZone, seconds, startedAt, endedAt, channelId, activityId, goalId, note, isBillable, complexity };
}

/** Why somebody in charge goes beyond a budget that stops. */
export type Over = { override?: { reason: string } };
type Patch = (entries: readonly Entry[]) => Entry[];
type Paths = { week: readonly unknown[]; myWeek: readonly unknown[] };

/** Applies a change to every week of the tenant that is on screen; answers how to take it back. */
function patchWeeks(client: QueryClient, { week, myWeek }: Paths, tenant: string, patch: Patch): () => void {
  const before = [...client.getQueriesData({ queryKey: week }), ...client.getQueriesData({ queryKey: myWeek })];
  for (const [key, data] of client.getQueriesData<Week>({ queryKey: week })) {
    const input = (key[1] as { input?: { tenant?: string } } | undefined)?.input;
    if (data && input?.tenant === tenant) client.setQueryData<Week>(key, { ...data, entries: patch(data.entries) });
  }
  client.setQueriesData<MyWeek>({ queryKey: myWeek }, (data) => data && { ...data, tenants: data.tenants.map((each) => (each.slug === tenant ? { ...each, entries: patch(each.entries) } : each)) });
  return () => before.forEach(([key, data]) => client.setQueryData(key, data));
}

/**
 * Writes of entries that show at once. A write whose answer was lost is sent again with the same ids and has one effect. A
 * refused one is taken back: `log` and `change` throw, so that whoever typed can show why and keep what was typed; the
 * others say it in a toast.
 */
export function useEntryWrites() {
  const t = useTranslations("time");
  const trpc = useTRPC();
  const client = useQueryClient();
  const toast = useToast();
  const errorText = useErrorText();
  // One after the other: a second change of an entry needs the version that the first one made.
  const scope = { id: "time" };
  const logging = useMutation(trpc.time.log.mutationOptions({ scope }));
  const changing = useMutation(trpc.time.change.mutationOptions({ scope }));
  const confirming = useMutation(trpc.time.confirm.mutationOptions({ scope }));
  const moving = useMutation(trpc.time.move.mutationOptions({ scope }));
  const removing = useMutation(trpc.time.remove.mutationOptions({ scope }));
  const restoring = useMutation(trpc.time.restore.mutationOptions({ scope }));
  const copying = useMutation(trpc.time.copyLastWeek.mutationOptions({ scope }));

  /** Shows the change, sends it, and reads the truth again once nothing else is under way. */
  const send = async <T,>(tenant: string, patch: Patch, write: () => Promise<T>): Promise<T> => {
    await client.cancelQueries({ queryKey: trpc.time.pathKey() });
    const takeBack = patchWeeks(client, { week: trpc.time.week.pathKey(), myWeek: trpc.time.myWeek.pathKey() }, tenant, patch);
    try {
      return await write();
    } catch (error) {
      takeBack();
      throw error;
    } finally {
      if (client.isMutating({ mutationKey: trpc.time.pathKey() }) === 0) {
        void client.invalidateQueries({ queryKey: trpc.time.pathKey() });
        void client.invalidateQueries({ queryKey: trpc.alerts.left.pathKey() });
      }
    }
  };
  const orSay = async <T,>(work: Promise<T>): Promise<T | null> => {
    try {
      return await work;
    } catch (error) {
      toast({ title: errorText(error), tone: "error" });
      return null;
    }
  };
  const without = (ids: readonly string[]): Patch => (entries) => entries.filter(({ id }) => !ids.includes(id));
  const keep: Patch = (entries) => [...entries];

  const restore = async (tenant: string, entryIds: string[]) => {
    const answer = await orSay(send(tenant, keep, async () => ({ done: await restoring.mutateAsync({ tenant, entryIds }) })));
    if (answer) toast({ title: t("restored", { count: entryIds.length }) });
  };
  const remove = async (tenant: string, entryIds: string[]) => {
    const answer = await orSay(send(tenant, without(entryIds), async () => ({ done: await removing.mutateAsync({ tenant, entryIds }) })));
    if (answer) toast({ title: t("deleted", { count: entryIds.length }), undo: () => void restore(tenant, entryIds) });
    return answer !== null;
  };
  return {
    /** With the `mutationId` of an earlier try whose answer never came, it is the same write and has one effect. */
    log: (tenant: string, entry: Entry, { mutationId = crypto.randomUUID(), override }: { mutationId?: string } & Over = {}) =>
      send(tenant, (entries) => [...entries.filter(({ id }) => id !== entry.id), entry], () =>
        logging.mutateAsync({ tenant, mutationId, entryId: entry.id, ...fieldsOf(entry), ...(override && { override }) }),
      ),
    change: (tenant: string, entry: Entry, over: Over = {}) =>
      send(tenant, (entries) => entries.map((each) => (each.id === entry.id ? { ...entry, flag: null, version: entry.version + 1 } : each)), () =>
        changing.mutateAsync({ tenant, entryId: entry.id, version: entry.version, ...fieldsOf(entry), ...over }),
      ),
    /** Says that entries which ask to be checked are right as they are. */
    confirm: async (tenant: string, entryIds: string[]) => {
      const looked: Patch = (entries) => entries.map((each) => (entryIds.includes(each.id) ? { ...each, flag: null, version: each.version + 1 } : each));
      const answer = await orSay(send(tenant, looked, async () => ({ done: await confirming.mutateAsync({ tenant, entryIds }) })));
      if (answer) toast({ title: t("check.confirmed", { count: entryIds.length }) });
      return answer !== null;
    },
    /** Answers what it did to rates; null where it failed. */
    move: (tenant: string, entryIds: string[], change: EntryMove) => orSay(send(tenant, keep, () => moving.mutateAsync({ tenant, entryIds, ...change }))),
    remove,
    restore,
    /** Answers the ids of the copies and the locked days; null where it failed. */
    copyLastWeek: (tenant: string, on: string) => orSay(send(tenant, keep, () => copying.mutateAsync({ tenant, on }))),
  };
}
