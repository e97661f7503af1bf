"use client";
import { useTranslations } from "next-intl";
import { useState, type ReactElement } from "react";
import { Menu, MenuChoice, MenuItem, MenuLink, MenuSeparator } from "@/app/_ui/menu";

type Theme = "light" | "dark" | "system";

function themeNow(): Theme {
  const { theme } = document.documentElement.dataset;
  return theme === "light" || theme === "dark" ? theme : "system";
}

/** Keeps the choice for a year; "system" forgets it. */
function chooseTheme(theme: Theme) {
  const isOwn = theme !== "system";
  document.cookie = `theme=${isOwn ? theme : ""}; path=/; max-age=${isOwn ? 31_536_000 : 0}; samesite=lax`;
  if (isOwn) document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
}

async function leave() {
  const { signOut } = await import("next-auth/react");
  await signOut({ callbackUrl: "/sign-in" });
}

/** What `PersonMenu` is from its first opening on. */
export function PersonMenuNow({ trigger }: { trigger: ReactElement }) {
  const t = useTranslations("shell");
  const [theme, setTheme] = useState(themeNow);
  return (
    <Menu trigger={trigger} wasPressed>
      <MenuLink href="/my-week">{t("myWeek")}</MenuLink>
      <MenuLink href="/account">{t("account")}</MenuLink>
      <MenuSeparator />
      <MenuChoice
        label={t("theme")}
        value={theme}
        options={[{ value: "light", label: t("themeLight") }, { value: "dark", label: t("themeDark") }, { value: "system", label: t("themeSystem") }]}
        onValueChange={(chosen) => {
          chooseTheme(chosen);
          setTheme(chosen);
        }}
      />
      <MenuSeparator />
      <MenuItem onSelect={() => void leave()}>{t("signOut")}</MenuItem>
    </Menu>
  );
}
