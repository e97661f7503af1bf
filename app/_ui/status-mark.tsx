import { clsx } from "clsx";
import { useTranslations } from "next-intl";

export type Status = "onTrack" | "atRisk" | "over" | "under" | "none";

const colour: Record<Status, { text: string; mark: string }> = {
  onTrack: { text: "text-good", mark: "fill-good-mark" },
  atRisk: { text: "text-risk", mark: "fill-risk-mark" },
  over: { text: "text-over", mark: "fill-over-mark" },
  under: { text: "text-ink", mark: "fill-ink-2" },
  none: { text: "text-none", mark: "fill-none stroke-none-mark" },
};

/** Told by word, by shape and by colour, so that any one of the three is enough. `label` replaces the usual word. */
export function StatusMark({ status, label, className }: { status: Status; label?: string; className?: string }) {
  const t = useTranslations("ui.status");
  return (
    <span className={clsx("inline-flex items-center gap-1.5 text-xs font-normal whitespace-nowrap", colour[status].text, className)}>
      <StatusShape status={status} />
      {label ?? t(status)}
    </span>
  );
}

/** The shape alone, for where the word stands elsewhere in the same row. Hidden from readers for that reason. */
export function StatusShape({ status }: { status: Status }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 10 10" className={clsx("size-2.5 shrink-0", colour[status].mark)}>
      {status === "onTrack" && <circle cx="5" cy="5" r="4.5" />}
      {status === "atRisk" && <path d="M5 .5 9.8 9.5H.2z" />}
      {status === "over" && <path d="M.7.7h8.6v8.6H.7z" />}
      {status === "under" && <path d="M5 9.5.2.5h9.6z" />}
      {status === "none" && <circle cx="5" cy="5" r="4" className="fill-transparent" strokeWidth="1.5" />}
    </svg>
  );
}
