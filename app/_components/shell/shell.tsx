import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { AlertBell } from "@/app/_components/alert-bell";
import { MobilePlaces } from "./mobile-places";
import { PersonMenu } from "./person-menu";
import { PlaceList } from "./place-list";
import type { Place } from "./places";
import { Shortcuts } from "./shortcuts";
import { Switcher } from "./switcher";

export type ShellProps = {
  /** The tenant that is open; null on pages over all tenants. */
  current: string | null;
  name: string;
  places: readonly Place[];
  /** The running timer, for people who log time. */
  timer?: ReactNode;
  children: ReactNode;
};

/** The frame of every signed-in page: places on the left, the timer and the person above, the page itself beside. */
export function Shell({ current, name, places, timer, children }: ShellProps) {
  const t = useTranslations("shell");
  return (
    <div className="md:grid md:min-h-dvh md:grid-cols-[13.5rem_minmax(0,1fr)] print:block">
      <a href="#content" className="sr-only focus:not-sr-only focus:fixed focus:start-2 focus:top-2 focus:z-50 focus:rounded-md focus:bg-sheet focus:px-3 focus:py-2">
        {t("skip")}
      </a>
      <aside data-print="hide" className="hidden border-e border-line md:block">
        <div className="sticky top-0 flex max-h-dvh flex-col gap-4 overflow-y-auto px-3 py-3">
          <Switcher current={current} name={name} />
          <nav aria-label={t("main")}>
            <PlaceList places={places} />
          </nav>
        </div>
      </aside>
      <div className="min-w-0">
        <header data-print="hide" className="sticky top-0 z-30 flex h-12 items-center gap-2 border-b border-line bg-paper px-1 md:px-8">
          <MobilePlaces places={places} current={current} name={name} />
          <div className="ms-auto flex min-w-0 items-center gap-1 sm:gap-2">
            {timer}
            <AlertBell />
            <PersonMenu />
          </div>
        </header>
        <main id="content" tabIndex={-1} className="mx-auto w-full max-w-6xl px-4 py-6 outline-none md:px-8 md:[--sticky-top:3rem] md:py-8">
          {/* On paper nothing around a page says whose it is. */}
          <p className="hidden text-xs text-ink-2 print:block">{name}</p>
          {children}
        </main>
      </div>
      <Shortcuts places={places} />
    </div>
  );
}
