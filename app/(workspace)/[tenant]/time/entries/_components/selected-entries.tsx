"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useEntryWrites } from "@/app/_components/entry-writes";
import { Button } from "@/app/_ui/button";
import { useDurationFormat } from "@/app/_ui/use-duration-format";
import type { ListedEntry } from "@/server/time/schema";
import { MoveDialog } from "./move-dialog";

const MOST = 500;

type Props = { tenant: string; entries: readonly ListedEntry[]; people: readonly { memberId: string; name: string }[]; onDone: () => void };

/** What can be done with the chosen entries, all at once. */
export function SelectedEntries({ tenant, entries, people, onDone }: Props) {
  const t = useTranslations("time.entries");
  const duration = useDurationFormat();
  const writes = useEntryWrites();
  const [isMoving, setMoving] = useState(false);
  const ids = entries.map(({ id }) => id);
  const isTooMany = ids.length > MOST;
  const remove = async () => {
    if (await writes.remove(tenant, ids)) onDone();
  };
  return (
    <div role="region" aria-label={t("selected", { count: ids.length, duration: duration(entries.reduce((sum, { seconds }) => sum + seconds, 0)) })} className="sticky bottom-4 z-20 mx-auto mt-4 flex w-fit max-w-full flex-wrap items-center gap-2 rounded-lg bg-sheet px-4 py-2 shadow-pop">
      <span aria-live="polite" className="me-2 font-semibold">
        {isTooMany ? t("tooMany") : t("selected", { count: ids.length, duration: duration(entries.reduce((sum, { seconds }) => sum + seconds, 0)) })}
      </span>
      <Button size="small" disabled={isTooMany} onClick={() => setMoving(true)}>{t("move")}</Button>
      <Button size="small" disabled={isTooMany} onClick={() => void remove()}>{t("delete")}</Button>
      <Button size="small" variant="bare" onClick={onDone}>{t("unselect")}</Button>
      {isMoving && <MoveDialog tenant={tenant} entryIds={ids} people={people} onDone={onDone} onClose={() => setMoving(false)} />}
    </div>
  );
}
