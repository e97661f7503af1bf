"use client";
import { useTranslations } from "next-intl";
import { ErrorState } from "@/app/_ui/error-state";

/** Where a page could not be shown: the frame around it stays, and it can be tried again. */
export function PageError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const t = useTranslations("errors");
  return (
    <ErrorState as="h1" title={t("pageFailedTitle")} onRetry={reset} {...(error.digest === undefined ? {} : { digest: error.digest })}>
      {t("pageFailed")}
    </ErrorState>
  );
}
