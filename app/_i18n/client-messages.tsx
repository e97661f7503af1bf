import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import type { Messages, Namespace } from "./en";
import { type EverywhereNamespace, WithEverywhere } from "./everywhere";

/** Gives the client parts below it these namespaces, those of everywhere and no others: a page does not carry the words of all pages. */
export async function ClientMessages({ of = [], children }: { of?: readonly Exclude<Namespace, EverywhereNamespace>[]; children: ReactNode }) {
  const messages: Messages = await getMessages();
  return (
    <NextIntlClientProvider messages={Object.fromEntries(of.map((name) => [name, messages[name]]))}>
      <WithEverywhere>{children}</WithEverywhere>
    </NextIntlClientProvider>
  );
}
