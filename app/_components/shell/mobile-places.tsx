"use client";
import { Menu as MenuIcon } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Dialog } from "@/app/_ui/dialog";
import { IconButton } from "@/app/_ui/icon-button";
import { PlaceList } from "./place-list";
import type { Place } from "./places";
import { Switcher } from "./switcher";

/** On a phone: the places behind one button, beside the name of the tenant, which switches it. */
export function MobilePlaces({ places, current, name }: { places: readonly Place[]; current: string | null; name: string }) {
  const t = useTranslations("shell");
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="flex min-w-0 items-center md:hidden">
      <Dialog title={name} open={isOpen} onOpenChange={setOpen} trigger={<IconButton label={t("menu")} icon={<MenuIcon aria-hidden="true" />} />}>
        <nav aria-label={t("menu")} onClick={() => setOpen(false)}>
          <PlaceList places={places} />
        </nav>
      </Dialog>
      <div className="min-w-0">
        <Switcher current={current} name={name} />
      </div>
    </div>
  );
}
