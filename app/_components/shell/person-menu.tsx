"use client";
import { CircleUser } from "lucide-react";
import { signOut } from "next-auth/react";
import { useTranslations } from "next-intl";
import { IconButton } from "@/app/_ui/icon-button";
import { Menu, MenuGroup, MenuItem, MenuLink, MenuSeparator } from "@/app/_ui/menu";

/** Keeps the choice for a year; "system" forgets it. */
function chooseTheme(theme: "light" | "dark" | null) {
  document.cookie = `theme=${theme ?? ""}; path=/; max-age=${theme ? 31_536_000 : 0}; samesite=lax`;
  if (theme) document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
}

/** What is the person's own: account, light or dark, signing out. */
export function PersonMenu() {
  const t = useTranslations("shell");
  return (
    <Menu trigger={<IconButton label={t("account")} icon={<CircleUser aria-hidden="true" />} />}>
      <MenuLink href="/my-week">{t("myWeek")}</MenuLink>
      <MenuLink href="/account">{t("account")}</MenuLink>
      <MenuSeparator />
      <MenuGroup label={t("theme")}>
        <MenuItem onSelect={() => chooseTheme("light")}>{t("themeLight")}</MenuItem>
        <MenuItem onSelect={() => chooseTheme("dark")}>{t("themeDark")}</MenuItem>
        <MenuItem onSelect={() => chooseTheme(null)}>{t("themeSystem")}</MenuItem>
      </MenuGroup>
      <MenuSeparator />
      <MenuItem onSelect={() => void signOut({ callbackUrl: "/sign-in" })}>{t("signOut")}</MenuItem>
    </Menu>
  );
}
