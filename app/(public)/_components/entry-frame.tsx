import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Link } from "@/app/_ui/link";
import { CountedTwice } from "./counted-twice";

/** The frame of every page before the first: what is to be done on one side, what for on the other. */
export function EntryFrame({ title, text, children }: { title: string; text?: string; children: ReactNode }) {
  const t = useTranslations("auth");
  return (
    <div className="min-h-dvh lg:grid lg:grid-cols-[minmax(0,1fr)_minmax(0,1.1fr)]">
      <div className="flex min-h-dvh flex-col px-5 py-6 sm:px-10 lg:min-h-0">
        <header>
          <Link href="/" aria-label={t("home")} className="inline-block rounded-xs text-base font-semibold tracking-tight">
            Worthwhile
          </Link>
        </header>
        <main className="mx-auto flex w-full max-w-md flex-1 flex-col py-10 sm:justify-center">
          <h1 className="text-xl font-semibold text-balance">{title}</h1>
          {text && <p className="mt-1 max-w-prose text-sm text-ink-2">{text}</p>}
          <div className="mt-6">{children}</div>
        </main>
      </div>
      <aside className="hidden border-s border-line bg-well px-10 py-6 lg:flex lg:flex-col lg:justify-center xl:px-16">
        <p className="max-w-[22ch] text-3xl font-semibold text-balance">{t("promise")}</p>
        <p className="mt-3 max-w-[48ch] text-base text-ink-2">{t("promiseText")}</p>
        <CountedTwice />
      </aside>
    </div>
  );
}
