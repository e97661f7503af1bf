import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

/** The one choice for all words that are too rare to be listed; nothing where every word is. */
export function RestRow({ label, entries, children }: { label: string; entries: number; children: ReactNode }) {
  const t = useTranslations("imports.map");
  if (entries === 0) return null;
  return (
    <div className="mt-3 grid gap-x-6 gap-y-2 border-y border-line py-2 md:grid-cols-[minmax(0,1fr)_minmax(0,1.4fr)] md:items-center">
      <div className="min-w-0">
        <p className="text-sm font-semibold">{label}</p>
        <p className="text-xs text-ink-2">{t("entries", { count: entries })}</p>
      </div>
      <div className="flex min-w-0 flex-col gap-2 sm:flex-row [&>*]:min-w-0 sm:[&>*]:flex-1">{children}</div>
    </div>
  );
}
