import { useTranslations } from "next-intl";
import { useDayWords } from "@/app/_components/figures/use-day-words";
import { Checkbox } from "@/app/_ui/checkbox";
import { Notice } from "@/app/_ui/notice";
import type { ImportPreview } from "@/server/imports/schema";

type Props = { locked: ImportPreview["locked"]; leavesOut: boolean; onLeaveOut: (leaveOut: boolean) => void };

/** Entries of the file on days that are locked: which lines they are, and whether to leave them out. */
export function LockedLines({ locked, leavesOut, onLeaveOut }: Props) {
  const t = useTranslations("imports.locked");
  const words = useDayWords();
  const { entries, lines } = locked;
  return (
    <Notice tone="warn" title={t("title", { count: entries })}>
      <p>{t("text")}</p>
      <ul className="mt-1">
        {lines.map(({ line, on, reason, tenant }) => <li key={line}>{t(`line.${reason}`, { line, day: words.day(on), tenant })}</li>)}
      </ul>
      {lines.length < entries && <p className="text-ink-2">{t("more", { count: entries - lines.length })}</p>}
      <Checkbox className="mt-2 font-semibold" label={t("leaveOut", { count: entries })} checked={leavesOut} onChange={(event) => onLeaveOut(event.target.checked)} />
    </Notice>
  );
}
