"use client";
import { useTranslations } from "next-intl";
import { Button } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import { formatClock } from "@/server/domain/duration";
import type { Entry } from "@/server/time/schema";
import type { EntryDraft } from "./entry-draft";
import { useEntryWords } from "./entry-words";

type Props = {
  /** As somebody else has saved it. */
  theirs: Entry;
  /** As it is typed here, and stays until one is chosen. */
  mine: EntryDraft;
  onKeep: () => void;
  onTake: () => void;
};

/** Somebody else was faster: shows what they saved, and lets whoever typed choose. */
export function EntryConflict({ theirs, mine, onKeep, onTake }: Props) {
  const t = useTranslations("time.conflict");
  const words = useEntryWords();
  const lines = [words.work(theirs), `${words.shortDay(theirs.on)} · ${formatClock(theirs.seconds)}`, ...(theirs.note ? [theirs.note] : [])];
  return (
    <Notice tone="warn" live title={t("title")} action={<><Button size="small" onClick={onTake}>{t("take")}</Button><Button size="small" variant="primary" onClick={onKeep}>{t("keep")}</Button></>}>
      <p>{t("text")}</p>
      <dl className="mt-1 grid grid-cols-[auto_1fr] gap-x-3">
        <dt className="text-ink-2">{t("theirs")}</dt>
        <dd>{lines.join(" · ")}</dd>
        <dt className="text-ink-2">{t("yours")}</dt>
        <dd>{[`${words.shortDay(mine.on)} · ${mine.duration}`, ...(mine.note ? [mine.note] : [])].join(" · ")}</dd>
      </dl>
    </Notice>
  );
}
