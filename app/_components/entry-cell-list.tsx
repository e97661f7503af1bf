"use client";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/app/_ui/button";
import { Dialog } from "@/app/_ui/dialog";
import { Duration } from "@/app/_ui/duration";
import type { Entry } from "@/server/time/schema";
import { clockTime } from "./clock-time";

/** The entries of one cell of the grid, to open one of them or to add another. */
export function EntryCellList({ title, entries, onOpen, onAdd, onClose }: { title: string; entries: readonly Entry[]; onOpen: (entry: Entry) => void; onAdd: () => void; onClose: () => void }) {
  const t = useTranslations("time");
  return (
    <Dialog
      title={title}
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      footer={
        <Button icon={<Plus aria-hidden="true" />} onClick={onAdd}>
          {t("newEntry")}
        </Button>
      }
    >
      <ul className="border-t border-line">
        {entries.map((entry) => (
          <li key={entry.id} className="border-b border-line">
            <button type="button" onClick={() => onOpen(entry)} className="flex min-h-11 w-full items-center gap-3 py-1.5 text-start hover:bg-well">
              <span className="min-w-0 flex-1 truncate">
                {entry.startedAt && entry.endedAt && <span className="me-2 text-ink-2">{`${clockTime(entry.startedAt, entry.timeZone)}–${clockTime(entry.endedAt, entry.timeZone)}`}</span>}
                {entry.note || <span className="text-ink-2">{entry.activityName}</span>}
              </span>
              <Duration seconds={entry.seconds} />
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
