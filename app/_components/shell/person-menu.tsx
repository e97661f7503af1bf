"use client";
import { CircleUser } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FirstPress } from "@/app/_ui/first-press";
import { IconButton } from "@/app/_ui/icon-button";
import { useLater } from "@/app/_ui/use-later";

const load = () => import("./person-menu-now");

/** What is the person's own: account, light or dark, signing out. */
export function PersonMenu() {
  const t = useTranslations("shell");
  const [isPressed, setPressed] = useState(false);
  const now = useLater(load, isPressed, () => setPressed(false));
  const trigger = <IconButton label={t("account")} icon={<CircleUser aria-hidden="true" />} />;
  return now ? <now.PersonMenuNow trigger={trigger} /> : <FirstPress trigger={trigger} popup="menu" onPress={() => setPressed(true)} load={load} />;
}
