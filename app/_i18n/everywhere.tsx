"use client";
import { NextIntlClientProvider, useLocale, useMessages } from "next-intl";
import { useMemo, type ReactNode } from "react";
import alerts from "./en/alerts.json";
import common from "./en/common.json";
import errors from "./en/errors-first.json";
import shell from "./en/shell.json";
import timer from "./en/timer.json";
import ui from "./en/ui.json";
import { useErrorsLater } from "./use-errors-later";

const everywhere = { alerts, common, errors, shell, timer, ui };
export type EverywhereNamespace = keyof typeof everywhere;

/** Adds the words that every page needs to those around it. They come with the script, which a browser keeps, and not with each page again; most of what can go wrong comes after the page. A further language is a further file like this one, and ClientMessages picks. */
export function WithEverywhere({ children }: { children: ReactNode }) {
  const locale = useLocale();
  const around = useMessages();
  const later = useErrorsLater();
  const messages = useMemo(() => ({ ...everywhere, ...around, errors: { ...errors, ...later } }), [around, later]);
  return (
    <NextIntlClientProvider locale={locale} messages={messages}>
      {children}
    </NextIntlClientProvider>
  );
}
