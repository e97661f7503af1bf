import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import type { Messages, Namespace } from "./en";

const always: readonly Namespace[] = ["common", "errors", "ui"];

/** Gives the client parts below it these namespaces and no others: a page does not carry the words of all pages. */
export async function ClientMessages({ of, children }: { of: readonly Namespace[]; children: ReactNode }) {
  const messages: Messages = await getMessages();
  const picked = Object.fromEntries([...always, ...of].map((name) => [name, messages[name]]));
  return <NextIntlClientProvider messages={picked}>{children}</NextIntlClientProvider>;
}
