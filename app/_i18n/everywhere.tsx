"use client";
import { NextIntlClientProvider, useLocale, useMessages } from "next-intl";
import { useMemo, type ReactNode } from "react";
import alerts from "./en/alerts.json";
import common from "./en/common.json";
import errors from "./en/errors.json";
import shell from "./en/shell.json";
import timer from "./en/timer.json";
import ui from "./en/ui.json";

const everywhere = { alerts, common, errors, shell, timer, ui };
export type EverywhereNamespace = keyof typeof everywhere;

/** Adds the words that every page needs to those around it. They come with the script, which a browser keeps, and not with each page again. A further language is a further file like this one, and ClientMessages picks. */
export function WithEverywhere({ children }: { children: ReactNode }) {
  const locale = useLocale();
  const around = useMessages();
  const messages = useMemo(() => ({ ...everywhere, ...around }), [around]);
  return (
    <NextIntlClientProvider locale={locale} messages={messages}>
      {children}
    </NextIntlClientProvider>
  );
}
