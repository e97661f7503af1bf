"use client";
import { useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { Menu, MenuGroup, MenuItem, MenuLink, MenuSeparator } from "@/app/_ui/menu";

/** Keeps the choice for a year; "system" forgets it. */
function chooseTheme(theme: "light" | "dark" | null) {
  document.cookie = `theme=${theme ?? ""}; path=/; max-age=${theme ? 31_536_000 : 0}; samesite=lax`;
  if (theme) document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
}

async function leave() {
  const { signOut } = await import("next-auth/react");
  await signOut({ callbackUrl: "/sign-in" });
}

/** What `PersonMenu` is from its first opening on. */
export function PersonMenuNow({ trigger }: { trigger: ReactElement }) {
  const t = useTranslations("shell");
  return (
    <Menu trigger={trigger} wasPressed>
      <MenuLink href="/my-week">{t("myWeek")}</MenuLink>
      <MenuLink href="/account">{t("account")}</MenuLink>
      <MenuSeparator />
      <MenuGroup label={t("theme")}>
        <MenuItem onSelect={() => chooseTheme("light")}>{t("themeLight")}</MenuItem>
        <MenuItem onSelect={() => chooseTheme("dark")}>{t("themeDark")}</MenuItem>
        <MenuItem onSelect={() => chooseTheme(null)}>{t("themeSystem")}</MenuItem>
      </MenuGroup>
      <MenuSeparator />
      <MenuItem onSelect={() => void leave()}>{t("signOut")}</MenuItem>
    </Menu>
  );
}
