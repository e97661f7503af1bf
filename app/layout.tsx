import type { Metadata, Viewport } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { cookies, headers } from "next/headers";
import type { ReactNode } from "react";
import "./globals.css";
import { ClientMessages } from "./_i18n/client-messages";
import { Transport } from "./_trpc/client";
import { EarlyHands } from "./_ui/early-hands";
import { ToastProvider } from "./_ui/toast";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("common");
  return { title: { default: t("product"), template: `%s · ${t("product")}` } };
}

export const viewport: Viewport = { width: "device-width", initialScale: 1 };

/** Everybody's frame. The theme comes from a cookie, so that the first paint is right. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = (await cookies()).get("theme")?.value;
  const [, nonce] = /'nonce-([^']+)'/.exec((await headers()).get("content-security-policy") ?? "") ?? [];
  return (
    <html lang={await getLocale()} data-theme={theme === "light" || theme === "dark" ? theme : undefined}>
      <body>
        <EarlyHands nonce={nonce} />
        <ClientMessages>
          <Transport>
            <ToastProvider>{children}</ToastProvider>
          </Transport>
        </ClientMessages>
      </body>
    </html>
  );
}
