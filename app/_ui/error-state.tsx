"use client";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "./button";

export type ErrorStateProps = {
  title?: ReactNode;
  /** What happened and what can be done, in a sentence. */
  children?: ReactNode;
  onRetry?: () => void;
  /** The number under which the error is in the log. */
  digest?: string;
  /** `h1` where it stands for the whole page. */
  as?: "p" | "h1";
};

/** Where a part could not be shown. What is around it stays in use. */
export function ErrorState({ title, children, onRetry, digest, as: Title = "p" }: ErrorStateProps) {
  const t = useTranslations("ui");
  return (
    <div role="alert" className="rounded-lg border border-over-mark/40 bg-over-wash px-5 py-4">
      <Title className="flex items-center gap-2 text-sm font-semibold text-ink">
        <span aria-hidden="true" className="size-2.5 shrink-0 bg-over-mark" />
        {title ?? t("errorTitle")}
      </Title>
      {children && <div className="mt-1 max-w-prose text-sm text-ink">{children}</div>}
      {digest && <p className="mt-1 text-xs text-ink-2">{t("errorReference", { digest })}</p>}
      {onRetry && (
        <div className="mt-3">
          <Button size="small" onClick={onRetry}>
            {t("tryAgain")}
          </Button>
        </div>
      )}
    </div>
  );
}
