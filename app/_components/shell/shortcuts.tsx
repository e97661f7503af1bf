"use client";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Dialog } from "@/app/_ui/dialog";
import { Kbd } from "@/app/_ui/kbd";
import type { Place } from "./places";
import { useShortcut } from "./use-shortcut";

/** The keys that work everywhere, and the list of them under `?`. */
export function Shortcuts({ places }: { places: readonly Place[] }) {
  const t = useTranslations("shell");
  const [isOpen, setOpen] = useState(false);
  useShortcut("?", () => setOpen(true));
  return (
    <>
      {places.map((place) => (
        <GoTo key={place.key} place={place} />
      ))}
      <Dialog title={t("shortcuts")} open={isOpen} onOpenChange={setOpen} width="narrow">
        <dl className="grid grid-cols-[1fr_auto] gap-x-4 gap-y-2 text-sm">
          {places.map((place) => (
            <Line key={place.key} keys={["g", place.letter]} words={t(place.key)} />
          ))}
          <Line keys={["n"]} words={t("keys.new")} />
          <Line keys={["t"]} words={t("keys.timer")} />
          <Line keys={["/"]} words={t("keys.search")} />
          <Line keys={["?"]} words={t("keys.help")} />
        </dl>
      </Dialog>
    </>
  );
}

function GoTo({ place }: { place: Place }) {
  const router = useRouter();
  useShortcut(`g ${place.letter}`, () => router.push(place.href));
  return null;
}

function Line({ keys, words }: { keys: readonly string[]; words: string }) {
  return (
    <>
      <dt>{words}</dt>
      <dd className="flex justify-end gap-1">
        {keys.map((key) => (
          <Kbd key={key}>{key}</Kbd>
        ))}
      </dd>
    </>
  );
}
