"use client";
import { useTranslations } from "next-intl";
import { Button } from "./button";

export type LoadMoreProps = {
  onLoadMore: () => void;
  /** False at the end of the list: then only the count is said. */
  hasMore: boolean;
  pending?: boolean;
  /** Why the last try brought nothing; pressing again tries again. */
  error?: string | undefined;
  shown: number;
  /** Null when counting all would be too slow. */
  total?: number | null;
};

/** The end of a list that is paged by cursor. */
export function LoadMore({ onLoadMore, hasMore, pending = false, error, shown, total = null }: LoadMoreProps) {
  const t = useTranslations("ui");
  return (
    <div className="mt-3 flex flex-wrap items-center gap-3 text-xs text-ink-2">
      {hasMore && (
        <Button size="small" pending={pending} onClick={onLoadMore}>
          {t("loadMore")}
        </Button>
      )}
      {error && <span role="alert" className="text-over">{error}</span>}
      {total !== null && <span aria-live="polite">{t("shownOf", { shown, total })}</span>}
    </div>
  );
}
