import { clsx } from "clsx";
import type { ReactNode } from "react";
import { StatusShape, type Status } from "./status-mark";

export type NoticeTone = "info" | "good" | "warn" | "error";

const tones: Record<NoticeTone, { frame: string; shape: Status }> = {
  info: { frame: "border-line bg-well", shape: "none" },
  good: { frame: "border-good-mark/40 bg-good-wash", shape: "onTrack" },
  warn: { frame: "border-risk-mark/50 bg-risk-wash", shape: "atRisk" },
  error: { frame: "border-over-mark/40 bg-over-wash", shape: "over" },
};

export type NoticeProps = {
  tone?: NoticeTone;
  title?: ReactNode;
  children?: ReactNode;
  /** A button or link, at the end of the line. */
  action?: ReactNode;
  /** Announced when it appears: for what happens while the person is here. Errors are by default. */
  live?: boolean;
};

/** A sentence that belongs to the page or form it stands in. Gone things belong in a toast. */
export function Notice({ tone = "info", title, children, action, live = tone === "error" }: NoticeProps) {
  return (
    <div
      role={live ? (tone === "error" ? "alert" : "status") : undefined}
      className={clsx("flex flex-wrap gap-x-4 gap-y-2 rounded-md border px-3 py-2 text-sm text-ink", title ? "items-start" : "items-center", tones[tone].frame)}
    >
      <div className="flex min-w-0 flex-1 basis-64 gap-2">
        <span className="mt-[0.3rem]">
          <StatusShape status={tones[tone].shape} />
        </span>
        <div className="min-w-0 max-w-prose text-pretty">
          {title && <p className="font-semibold">{title}</p>}
          {children}
        </div>
      </div>
      {action && <div className="flex gap-2">{action}</div>}
    </div>
  );
}
